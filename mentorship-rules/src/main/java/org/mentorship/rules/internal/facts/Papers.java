package org.mentorship.rules.internal.facts;

import java.util.EnumMap;
import java.util.Map;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.text.LocalizedText;

/** What papers and steps are called. */
final class Papers {
    static final LocalizedText INTERVIEW =
            LocalizedText.of("собеседование о готовности к наставничеству", "interview on readiness to mentor");
    static final LocalizedText TRAINING = LocalizedText.of("обучение наставника", "mentor training");

    private static final Map<ConsentPurpose, LocalizedText> PURPOSES = new EnumMap<>(Map.of(
            ConsentPurpose.PARTICIPATION, LocalizedText.of("участие в программе", "taking part in the programme"),
            ConsentPurpose.PROCESSING, LocalizedText.of("обработку персональных данных", "processing of personal data"),
            ConsentPurpose.PUBLICATION, LocalizedText.of("публикацию сведений", "publication"),
            ConsentPurpose.MENTORING, LocalizedText.of("выполнение обязанностей наставника", "working as a mentor")));

    private Papers() {}

    static LocalizedText consent(ConsentPurpose purpose, Signatory signatory) {
        LocalizedText what = PURPOSES.get(purpose);
        String english = what.en().orElseThrow();
        return signatory == Signatory.PARENT
                ? LocalizedText.of(
                        "согласие родителя (законного представителя) на " + what.ru(),
                        "consent of a parent (legal representative) to " + english)
                : LocalizedText.of("собственное согласие на " + what.ru(), "own consent to " + english);
    }

    static LocalizedText clearance(ClearanceKind kind) {
        return kind == ClearanceKind.CRIMINAL_RECORD
                ? LocalizedText.of("справка об отсутствии судимости", "certificate of no criminal record")
                : LocalizedText.of("медицинское заключение", "medical certificate");
    }
}
