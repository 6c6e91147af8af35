package org.mentorship.matching.approval;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;

/** The sentences for problems of an approval. */
final class Words {
    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, Messages.load(Words.class, "approval", language));
        }
    }

    private Words() {}

    static String sentence(ApprovalProblem problem, Language language) {
        Messages words = BUNDLES.get(language);
        if (problem instanceof ApprovalProblem.OtherProgramme it) {
            return words.text("other-programme", it.pairing(), it.programme());
        }
        if (problem instanceof ApprovalProblem.AlreadyApproved it) {
            return words.text("already-approved", it.programme(), it.seated());
        }
        if (problem instanceof ApprovalProblem.OtherReferenceDate it) {
            return words.text("other-reference-date", it.pairing(), it.programme());
        }
        if (problem instanceof ApprovalProblem.OtherRuleBook it) {
            return words.text("other-rule-book", RuleBook.shortened(it.pairing()), RuleBook.shortened(it.given()));
        }
        if (problem instanceof ApprovalProblem.NotVerified it) {
            String what =
                    it.discrepancy().sentence(language).lines().findFirst().orElseThrow();
            return words.text("not-verified", what);
        }
        if (problem instanceof ApprovalProblem.DayOutside it) {
            return words.text("day-outside", it.on(), it.from(), it.to());
        }
        if (problem instanceof ApprovalProblem.UnknownRequest it) {
            return at(words, it.edit()) + words.text("unknown-request", it.request());
        }
        if (problem instanceof ApprovalProblem.UnknownOffer it) {
            return at(words, it.edit()) + words.text("unknown-offer", it.request(), it.offer());
        }
        if (problem instanceof ApprovalProblem.Changed it) {
            return words.text("changed", it.subject());
        }
        if (problem instanceof ApprovalProblem.SeatedTwice it) {
            return words.text("seated-twice", it.request(), it.offers());
        }
        if (problem instanceof ApprovalProblem.NotSeated it) {
            return at(words, it.edit()) + words.text("not-seated", it.request());
        }
        if (problem instanceof ApprovalProblem.AlreadySeated it) {
            return at(words, it.edit()) + words.text("already-seated", it.request(), it.offer());
        }
        if (problem instanceof ApprovalProblem.Pinned it) {
            return at(words, it.edit()) + words.text("pinned", it.request(), it.offer());
        }
        if (problem instanceof ApprovalProblem.PinNotKept it) {
            return words.text("pin-not-kept", it.request(), it.offer());
        }
        if (problem instanceof ApprovalProblem.OtherForm it) {
            return at(words, it.edit())
                    + words.text("other-form", it.request(), it.requestForm(), it.offer(), it.offerForm());
        }
        if (problem instanceof ApprovalProblem.Refused it) {
            return at(words, it.edit())
                    + words.text(
                            "refused",
                            it.participant(),
                            it.subject(),
                            it.finding().ruleId(),
                            it.finding().reason());
        }
        if (problem instanceof ApprovalProblem.Served it) {
            return words.text("served", it.request(), it.mentorship());
        }
        if (problem instanceof ApprovalProblem.Vetoed it) {
            return at(words, it.edit())
                    + words.text(
                            "vetoed",
                            it.request(),
                            it.offer(),
                            it.finding().ruleId(),
                            it.finding().reason());
        }
        if (problem instanceof ApprovalProblem.PaperMissing it) {
            return at(words, it.edit())
                    + words.text(
                            "paper-missing",
                            it.request(),
                            it.offer(),
                            it.missing().paper(),
                            it.missing().participant(),
                            it.missing().until(),
                            it.missing().finding().ruleId());
        }
        if (problem instanceof ApprovalProblem.Malus it) {
            Finding finding = it.adjustment().finding();
            return at(words, it.edit())
                    + words.text(
                            "malus",
                            it.request(),
                            it.offer(),
                            -it.adjustment().points(),
                            finding.ruleId(),
                            finding.reason());
        }
        if (problem instanceof ApprovalProblem.HardRule it) {
            return at(words, it.edit()) + words.text("hard-rule", it.request(), it.offer(), it.ruleId());
        }
        if (problem instanceof ApprovalProblem.NothingToOverride it) {
            return at(words, it.edit()) + words.text("nothing-to-override", it.request(), it.offer(), it.ruleId());
        }
        if (problem instanceof ApprovalProblem.OverCapacity it) {
            return words.text("over-capacity", it.offer(), it.mentees(), it.places(), it.open());
        }
        if (problem instanceof ApprovalProblem.OverMentorCap it) {
            return words.text("over-mentor-cap", it.mentor(), it.mentees(), it.cap(), it.open());
        }
        if (problem instanceof ApprovalProblem.BelowMinimum it) {
            return words.text("below-minimum", it.offer(), it.mentees(), it.minimum());
        }
        if (problem instanceof ApprovalProblem.NoCommonTime it) {
            return words.text("no-common-time", it.offer(), it.requests());
        }
        if (problem instanceof ApprovalProblem.TwoGroupsAtOnce it) {
            return words.text("two-groups-at-once", it.offer(), it.requests());
        }
        if (problem instanceof ApprovalProblem.OfLife it) {
            return it.problem().sentence(language);
        }
        if (problem instanceof ApprovalProblem.SameMentor it) {
            return words.text("same-mentor", it.mentorship(), it.offer());
        }
        if (problem instanceof ApprovalProblem.NoRequest it) {
            return words.text("no-request", it.mentorship(), it.mentee());
        }
        if (problem instanceof ApprovalProblem.NeverApproved it) {
            return words.text("never-approved", it.programme(), it.seated());
        }
        if (problem instanceof ApprovalProblem.RoundNotLater it) {
            return words.text("round-not-later", it.referenceDate(), it.from(), it.oldReferenceDate(), it.oldFrom());
        }
        ApprovalProblem.TwoMentors it = (ApprovalProblem.TwoMentors) problem;
        return words.text("two-mentors", it.mentee(), it.form(), it.requests());
    }

    private static String at(Messages words, int edit) {
        return words.text("edit", edit) + " ";
    }

    private static String at(Messages words, Optional<Integer> edit) {
        return edit.map(position -> at(words, position)).orElse("");
    }
}
