package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.CharConversionException;
import java.io.IOException;

/** One writing: two spaces a level, LF, small objects and lists of scalars on one line. */
final class JsonOutput {

    private final JsonGenerator generator;
    private final Layout layout = new Layout();

    JsonOutput(JsonGenerator generator) {
        this.generator = generator;
        generator.setPrettyPrinter(layout);
    }

    void startObject(boolean inline) throws IOException {
        generator.writeStartObject();
        layout.enter(inline);
    }

    void endObject() throws IOException {
        generator.writeEndObject();
        layout.leave();
    }

    void startList(boolean inline) throws IOException {
        generator.writeStartArray();
        layout.enter(inline);
    }

    void endList() throws IOException {
        generator.writeEndArray();
        layout.leave();
    }

    void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    void text(String text) throws IOException {
        if (!TextCodec.wellFormed(text)) {
            throw new CharConversionException(
                    "A text holds half of a character (an unpaired surrogate) and cannot be written in UTF-8.\n"
                            + "Correct the text where it comes from.");
        }
        generator.writeString(text);
    }

    void number(long number) throws IOException {
        generator.writeNumber(number);
    }

    void flag(boolean flag) throws IOException {
        generator.writeBoolean(flag);
    }

    void end() throws IOException {
        generator.writeRaw('\n');
        generator.flush();
    }

    /** Containers inside one that is written on one line are on that line too. */
    private static final class Layout implements PrettyPrinter {
        private int level;
        private int inline;

        void enter(boolean onOneLine) {
            if (inline > 0 || onOneLine) {
                inline++;
            } else {
                level++;
            }
        }

        void leave() {
            if (inline > 0) {
                inline--;
            } else {
                level--;
            }
        }

        private void line(JsonGenerator out, int indent) throws IOException {
            if (inline == 0) {
                out.writeRaw('\n');
                for (int i = 0; i < indent; i++) {
                    out.writeRaw("  ");
                }
            }
        }

        private void separator(JsonGenerator out) throws IOException {
            out.writeRaw(inline == 0 ? "," : ", ");
            line(out, level);
        }

        private void end(JsonGenerator out, char bracket, int entries) throws IOException {
            if (entries > 0) {
                line(out, level - 1);
            }
            out.writeRaw(bracket);
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator out) throws IOException {
            out.writeRaw('{');
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) throws IOException {
            line(out, level);
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
            separator(out);
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) throws IOException {
            end(out, '}', entries);
        }

        @Override
        public void writeStartArray(JsonGenerator out) throws IOException {
            out.writeRaw('[');
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) throws IOException {
            line(out, level);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
            separator(out);
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) throws IOException {
            end(out, ']', values);
        }
    }
}
