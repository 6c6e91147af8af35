package org.mentorship.core.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Refusal;

class ReadingTest {

    enum Colour {
        RED,
        GREEN
    }

    record Box(
            String id,
            Optional<String> owner,
            int size,
            LocalDate made,
            Optional<Colour> colour,
            Set<String> tags,
            List<Shape> shapes,
            boolean open) {
        Box {
            if (size > 5 && open) {
                throw Refusal.of("The box (%s) is too large to be open.\nClose it.", id);
            }
        }
    }

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Label(String text, int radius) implements Shape {}
    }

    private static final Codec<Integer> RADIUS = Codecs.integer(0, 9);
    private static final Codec<Box> BOX = box();

    private static Codec<Box> box() {
        var circle = ObjectCodec.<Shape.Circle>named("Circle", "Round.");
        var circleRadius = circle.required("radius", RADIUS, Shape.Circle::radius, "In cm.");
        var label = ObjectCodec.<Shape.Label>named("Label", "Written.");
        var text = label.required("text", Codecs.text(), Shape.Label::text, "Words.");
        var labelRadius = label.required("radius", RADIUS, Shape.Label::radius, "In cm.");
        Codec<Shape> shape = UnionCodec.<Shape>named("Shape", "A shape.")
                .inline()
                .variant("CIRCLE", Shape.Circle.class, circle.build(v -> new Shape.Circle(v.get(circleRadius))))
                .variant("LABEL", Shape.Label.class, label.build(v -> new Shape.Label(v.get(text), v.get(labelRadius))))
                .build();
        var object = ObjectCodec.<Box>named("Box", "A box.");
        var id = object.id("id", Codecs.id(), Box::id, "Unique.");
        var owner = object.optional("owner", Codecs.text().personal(), Box::owner, "A name.");
        var size = object.required("size", Codecs.integer(1, 10), Box::size, "In cm.");
        var made = object.required("made", Codecs.date(), Box::made, "Day.");
        var colour = object.optional("colour", Codecs.constant(Colour.class), Box::colour, "Paint.");
        var tags = object.set("tags", Codecs.repeatedText(), Box::tags, "Words.");
        var shapes = object.list("shapes", shape, Box::shapes, "Inside.");
        var open = object.flag("open", Box::open, "Has no lid.");
        return object.build(v -> new Box(
                v.get(id),
                v.get(owner),
                v.get(size),
                v.get(made),
                v.get(colour),
                v.get(tags),
                v.get(shapes),
                v.get(open)));
    }

    private static final String FULL = """
            {
              "id": "b-1",
              "owner": "Ada",
              "size": 3,
              "made": "2024-02-29",
              "colour": "RED",
              "tags": ["a", "b"],
              "shapes": [
                {"kind": "CIRCLE", "radius": 4},
                {"kind": "LABEL", "text": "верх", "radius": 0}
              ],
              "open": true
            }
            """;

    private static Reading<Box> read(byte[] json) throws IOException {
        return JsonReading.read(new ByteArrayInputStream(json), BOX);
    }

    private static List<Problem> problems(String json) throws IOException {
        return problems(json.getBytes(UTF_8));
    }

    private static List<Problem> problems(byte[] json) throws IOException {
        return ((Reading.Refused<Box>) read(json)).problems();
    }

    private static String only(String json) throws IOException {
        assertThat(problems(json)).hasSize(1);
        return problems(json).get(0).toString();
    }

    @Nested
    class Right {

        @Test
        void what_is_written_is_read_and_written_the_same() throws IOException {
            var box = new Box(
                    "b-1",
                    Optional.of("Ada"),
                    3,
                    LocalDate.of(2024, 2, 29),
                    Optional.of(Colour.RED),
                    Set.of("b", "a"),
                    List.of(new Shape.Circle(4), new Shape.Label("верх", 0)),
                    true);
            var out = new ByteArrayOutputStream();
            JsonWriting.write(box, BOX, out);
            assertThat(out.toString(UTF_8)).isEqualTo(FULL);
            assertThat(read(out.toByteArray())).isEqualTo(new Reading.Read<>(box));
        }

        @Test
        void what_is_empty_or_false_is_left_out() throws IOException {
            var box = new Box(
                    "b", Optional.empty(), 3, LocalDate.of(2024, 3, 1), Optional.empty(), Set.of(), List.of(), false);
            var out = new ByteArrayOutputStream();
            JsonWriting.write(box, BOX, out);
            assertThat(out.toString(UTF_8)).isEqualTo("""
                    {
                      "id": "b",
                      "size": 3,
                      "made": "2024-03-01"
                    }
                    """);
            assertThat(read(out.toByteArray())).isEqualTo(new Reading.Read<>(box));
        }

        @Test
        void fields_may_stand_in_any_order_the_kind_too() throws IOException {
            var json =
                    "{\"shapes\":[{\"radius\":1,\"text\":\"x\",\"kind\":\"LABEL\"}],\"made\":\"2024-03-01\",\"size\":1,"
                            + "\"id\":\"b\"}";
            assertThat(read(json.getBytes(UTF_8)))
                    .isInstanceOfSatisfying(
                            Reading.Read.class,
                            reading -> assertThat(((Box) reading.value()).shapes())
                                    .containsExactly(new Shape.Label("x", 1)));
        }

        @Test
        void a_byte_order_mark_of_utf_8_is_skipped() throws IOException {
            assertThat(read(("\uFEFF" + FULL).getBytes(UTF_8))).isInstanceOf(Reading.Read.class);
        }

        @Test
        void equal_codes_are_one_object() throws IOException {
            var reading =
                    (Reading.Read<Box>) read(FULL.replace("\"b\"]", "\"b-1\"]").getBytes(UTF_8));
            var box = reading.value();
            assertThat(box.tags()).anyMatch(tag -> tag == box.id());
        }
    }

    @Nested
    class Refused {

        @Test
        void an_unknown_field_is_named_with_the_nearest_known_one() throws IOException {
            assertThat(only(FULL.replace("colour", "color")))
                    .isEqualTo(
                            "$.color (line 6, column 3): The field (color) is not known here. Did you mean (colour)?");
        }

        @Test
        void a_field_that_stands_twice() throws IOException {
            assertThat(only(FULL.replace("\"owner\": \"Ada\"", "\"id\": \"b-2\"")))
                    .isEqualTo("$.id (line 3, column 3): The field (id) stands twice. Keep one of the two.");
        }

        @Test
        void a_missing_field() throws IOException {
            assertThat(only(FULL.replace("  \"size\": 3,\n", "")))
                    .isEqualTo("$ (line 1, column 1): The field (size) is missing."
                            + " Write a whole number 1…10 without quotes.");
        }

        @Test
        void a_value_of_another_type_is_shown_up_to_40_characters() throws IOException {
            assertThat(only(FULL.replace("3", "\"" + "три".repeat(20) + "\"")))
                    .isEqualTo("$.size (line 4, column 11): The text (" + "три".repeat(13)
                            + "…) stands where a whole number 1…10 is expected. Write a whole number 1…10 without"
                            + " quotes.");
        }

        @Test
        void the_column_counts_characters_not_bytes() throws IOException {
            assertThat(problems(FULL.replace("\"radius\": 0", "\"radius\": 10"))
                            .get(0)
                            .position())
                    .contains(new Problem.Position(10, 49));
        }

        @Test
        void a_personal_value_is_never_shown() throws IOException {
            assertThat(only(FULL.replace("\"Ada\"", "12345")))
                    .isEqualTo("$.owner (line 3, column 12): A number (not shown) stands where a text is expected."
                            + " Write a text in quotes.");
        }

        @Test
        void a_text_in_the_place_of_an_object_is_not_shown() throws IOException {
            assertThat(only("\"Ada\"")).startsWith("$ (line 1, column 1): A text (not shown) stands where an object");
        }

        @Test
        void a_null() throws IOException {
            assertThat(only(FULL.replace("\"Ada\"", "null")))
                    .isEqualTo("$.owner (line 3, column 12): A null stands where a text is expected."
                            + " Leave the field or element out where nothing is known.");
        }

        @Test
        void a_number_out_of_its_range_however_long() throws IOException {
            assertThat(only(FULL.replace("3", "11")))
                    .contains("$.size (line 4, column 11): The number (11) is outside 1…10.");
            assertThat(only(FULL.replace("3", "9".repeat(400))))
                    .contains("The number (" + "9".repeat(39) + "…) is outside");
            assertThat(only(FULL.replace("3", "3.0"))).contains("The number (3.0) stands where a whole number");
        }

        @Test
        void a_date_that_does_not_exist() throws IOException {
            assertThat(only(FULL.replace("2024-02-29", "2025-02-30")))
                    .contains("$.made (line 5, column 11): The text (2025-02-30) does not exist.");
            assertThat(only(FULL.replace("2024-02-29", "29.02.2024")))
                    .contains("(29.02.2024) is not written as a date");
            assertThat(only(FULL.replace("2024-02-29", "0024-02-29"))).contains("outside 1900-01-01..2200-12-31");
        }

        @Test
        void an_unknown_code_is_named_with_the_nearest_known_one() throws IOException {
            assertThat(only(FULL.replace("RED", "Reed")))
                    .endsWith("The text (Reed) is none of the codes known here. Did you mean (RED)?");
            assertThat(only(FULL.replace("RED", "ULTRAMARINE"))).endsWith("Give one of the codes RED, GREEN.");
        }

        @Test
        void what_the_constructor_refuses() throws IOException {
            assertThat(only(FULL.replace("3", "7")))
                    .isEqualTo("$ (line 1, column 1): The box (b-1) is too large to be open. Close it.");
        }

        @Test
        void an_element_that_stands_twice_in_a_set() throws IOException {
            assertThat(only(FULL.replace("\"b\"]", "\"a\"]"))).startsWith("$.tags[1] (line 7, column 17): The element");
        }

        @Test
        void a_field_of_another_kind_wherever_the_kind_stands() throws IOException {
            assertThat(only(FULL.replace("\"CIRCLE\", \"radius\": 4", "\"CIRCLE\", \"radius\": 4, \"text\": \"x\"")))
                    .startsWith(
                            "$.shapes[0].text (line 9, column 37): The field (text) is not known in the kind CIRCLE.");
            assertThat(only(FULL.replace("\"kind\": \"CIRCLE\"", "\"text\": \"x\", \"kind\": \"CIRCLE\"")))
                    .startsWith(
                            "$.shapes[0].text (line 9, column 6): The field (text) is not known in the kind CIRCLE.");
            assertThat(only(FULL.replace("\"kind\": \"CIRCLE\", ", "")))
                    .startsWith("$.shapes[0] (line 9, column 5): The field (kind) is missing.");
            assertThat(only(FULL.replace("CIRCLE", "CIRCEL"))).endsWith("Did you mean (CIRCLE)?");
        }

        @Test
        void an_id_that_may_be_a_name_is_not_shown() throws IOException {
            assertThat(only(FULL.replace("b-1", "Ada Lovelace")))
                    .isEqualTo("$.id (line 2, column 9): The id has the character (U+0020) at position 4."
                            + " Use letters, digits and . _ : - only, and no name.");
        }

        @Test
        void half_a_character() throws IOException {
            assertThat(only(FULL.replace("Ada", "A\\ud83dda"))).contains("half of a character");
        }

        @Test
        void everything_at_once() throws IOException {
            assertThat(
                            problems(
                                    "{\"id\": 5, \"size\": 0, \"made\": null, \"colour\": \"X\", \"shapes\": [1, {}], \"x\": 1}"))
                    .extracting(Problem::path)
                    .containsExactly("$.id", "$.size", "$.made", "$.colour", "$.shapes[0]", "$.shapes[1]", "$.x");
        }

        @Test
        void a_thousand_problems_are_enough() throws IOException {
            var many = problems(FULL.replace("\"a\", \"b\"", "1,".repeat(3000) + "1"));
            assertThat(many).hasSize(1001);
            assertThat(many.get(1000).message().in(Language.EN))
                    .isEqualTo("There are more than 1,000 problems; the rest is not shown.");
        }

        @Test
        void something_after_the_end() throws IOException {
            assertThat(only(FULL + "{}")).startsWith("$ (line 14, column 1): Something stands after the end");
            assertThat(only(FULL + "]")).startsWith("$ (line 14, column 1): A bracket is closed");
        }

        @Test
        void a_name_that_no_field_has_may_be_a_value_and_is_not_shown() throws IOException {
            assertThat(problems("{\"Ada Lovelace\": 1}").get(0).toString())
                    .startsWith(
                            "$['…'] (line 1, column 2): The field (…) is not known here. Take it out, or use one of:");
            assertThat(problems("{\"оpen\": 1}").get(0).toString()).contains("The field (…)", "Did you mean (open)?");
        }
    }

    @Nested
    class Broken {

        @Test
        void a_file_cut_off_says_in_the_middle_of_what_after_the_problems_so_far() throws IOException {
            assertThat(problems("{\"size\": 0, \"shapes\": [{\"kind\": \"CIR"))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "$.size (line 1, column 10): The number (0) is outside 1…10."
                                    + " Write a whole number 1…10 without quotes.",
                            "$.shapes[0].kind (line 1, column 37): The file ends in the middle of ($.shapes[0].kind)."
                                    + " Close the brackets that are still open; if the end of the file is missing, fetch it again.");
            assertThat(only("{\"open\": tru")).contains("The file ends in the middle of ($.open)");
            assertThat(only("{\"op")).contains("The file ends in the middle of ($)");
        }

        @Test
        void mistakes_of_the_pen_are_named_without_quoting_the_file() throws IOException {
            assertThat(only("{\"id\" \"b\"}")).contains("The character (\") cannot stand here. Put a colon between");
            assertThat(only("{ \u0001 \"id\": \"b\"}")).contains("The JSON is broken here.");
            assertThat(only("{\"id\": \"b\",}")).contains("A comma stands before a closing bracket.");
            assertThat(only("{\"id\": \"b\" \"size\": 1}")).contains("Put a comma between");
            assertThat(only("{\"id\": Ada}"))
                    .contains("A word without quotes stands here")
                    .doesNotContain("Ada");
            assertThat(only("{\"id\": \"A\nda\"}"))
                    .contains("(line 1, column 10)")
                    .contains("A line break or control");
            assertThat(only("{\"id\": \"\\q\"}")).contains("A backslash stands before");
            assertThat(only("{\"id\": \"b\"]")).contains("A bracket is closed that is not the last one opened");
            assertThat(only("{// no\n}")).contains("A comment stands here");
            assertThat(only("{\"size\": 03}")).contains("no leading zeros");
        }

        @Test
        void other_formats_are_recognized() throws IOException {
            assertThat(only("")).isEqualTo("$: The file is empty. Give a JSON file.");
            assertThat(only(" \n ")).contains("The file is empty.");
            assertThat(only("привет")).contains("This is not a JSON file");
            assertThat(only("<?xml version=\"1.0\"?>")).contains("XML or HTML");
            assertThat(only("PK\u0003\u0004....")).contains("XLSX");
            assertThat(only("%PDF-1.7")).contains("PDF");
            for (Charset utf : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(problems(FULL.getBytes(utf)).get(0).message().in(Language.EN))
                        .contains("UTF-16");
            }
            assertThat(problems(new byte[] {0, 1, 2, 3}).get(0).message().in(Language.EN))
                    .contains("binary");
        }

        @Test
        void a_byte_that_is_not_utf_8_is_found_on_its_line() throws IOException {
            assertThat(problems(FULL.getBytes(Charset.forName("windows-1251"))))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "$.shapes[1].text (line 10, column 32): The file is not UTF-8: a byte here belongs to"
                                    + " no character. Save the file as UTF-8.");
        }

        @Test
        void limits_are_named() throws IOException {
            assertThat(problems("{\"x\": " + "[".repeat(100_000))
                            .get(1)
                            .message()
                            .in(Language.EN))
                    .startsWith("A limit is passed here: 200");
            assertThat(only("{\"size\": " + "9".repeat(1001) + "}")).contains("numbers of 1,000");
            assertThat(only("{\"owner\": \"" + "9".repeat(1_000_001) + "\"}"))
                    .contains("texts of 1,000,000 characters");
            assertThat(only("{\"" + "9".repeat(1001) + "\": 1}")).contains("names of 1,000");
        }
    }
}
