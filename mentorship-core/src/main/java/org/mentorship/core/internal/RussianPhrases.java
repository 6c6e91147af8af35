package org.mentorship.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The Russian of every {@link Phrase}, from the file {@value #FILE} of each module. A phrase is two lines: the English as it
 * stands in the code, then, indented, the Russian, whose {@code %s} take the same values ({@code %2$s} where their order is
 * another). Lines that begin with {@code #} are remarks. Such files can be joined into one.
 */
final class RussianPhrases {
    static final String FILE = "META-INF/mentorship/phrases_ru.txt";

    /** Read when the first phrase is asked for in Russian: most files have no problems. */
    private static final class Loaded {
        static final Map<String, String> PHRASES = load();
    }

    private RussianPhrases() {}

    /** The Russian pattern; the English one where a module came without its file. */
    static String of(String english) {
        return Loaded.PHRASES.getOrDefault(english, english);
    }

    private static Map<String, String> load() {
        Map<String, String> phrases = new HashMap<>();
        try {
            for (URL file :
                    Collections.list(RussianPhrases.class.getClassLoader().getResources(FILE))) {
                URLConnection connection = file.openConnection();
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    read(in, phrases);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    /** What is out of form is passed over, and of two the first counts: the tests are strict with these files. */
    private static void read(InputStream in, Map<String, String> phrases) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String english = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                phrases.putIfAbsent(english, line.strip());
            } else {
                english = line;
            }
        }
    }
}
