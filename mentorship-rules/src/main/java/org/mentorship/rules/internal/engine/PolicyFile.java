package org.mentorship.rules.internal.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;

/** Reads {@code policy.json}. */
final class PolicyFile {
    private PolicyFile() {}

    static List<Threshold> bundled() {
        try (JsonParser parser = new JsonFactory().createParser(BundledRules.text("policy.json"))) {
            List<Threshold> all = new ArrayList<>();
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String key = null;
                String unit = null;
                List<DatedValue> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    parser.nextToken();
                    if (field.equals("key")) {
                        key = parser.getText();
                    } else if (field.equals("unit")) {
                        unit = parser.getText();
                    } else {
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            LocalDate from = null;
                            int value = 0;
                            String source = null;
                            while (parser.nextToken() != JsonToken.END_OBJECT) {
                                String inner = parser.currentName();
                                parser.nextToken();
                                if (inner.equals("from")) {
                                    from = LocalDate.parse(parser.getText());
                                } else if (inner.equals("value")) {
                                    value = parser.getIntValue();
                                } else {
                                    source = parser.getText();
                                }
                            }
                            values.add(new DatedValue(from, value, Optional.ofNullable(source)));
                        }
                    }
                }
                all.add(new Threshold(key, unit, values));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
