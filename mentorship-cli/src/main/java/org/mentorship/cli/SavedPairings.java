package org.mentorship.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.approval.PairingErasure;
import org.mentorship.matching.json.PairingWriter;

/** Files of saved pairings from which a person is taken out; each is written in its place. */
final class SavedPairings {
    private final Context context;
    private final List<String> files;
    private final Map<String, Pairing> changed = new LinkedHashMap<>();

    SavedPairings(Context context, List<String> files) {
        this.context = context;
        this.files = List.copyOf(files);
    }

    /** Reads all of them and takes the person out; {@code programme} is the one that still knows the person. */
    void erase(Programme programme, String participant) {
        Inputs inputs = new Inputs(context);
        for (String file : files) {
            changed.put(file, PairingErasure.erase(inputs.pairing(file), programme, participant));
            context.checkWritable(Optional.of(Path.of(file)));
        }
    }

    void write() {
        changed.forEach(
                (file, pairing) -> context.write(Path.of(file), stream -> PairingWriter.write(pairing, stream)));
    }
}
