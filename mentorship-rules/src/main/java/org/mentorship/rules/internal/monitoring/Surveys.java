package org.mentorship.rules.internal.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.form.Role;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.vocabulary.Term;

/** Who took part up to a day, what they were asked and what they answered by then. */
final class Surveys {
    private final Programme programme;
    private final LocalDate asOf;
    private final Map<Role, TreeMap<String, Set<String>>> tookPart = new EnumMap<>(Role.class);

    /** An item that is asked twice. */
    record Twins(Asked before, Asked after) {}

    /** A question as part of its questionnaire. */
    record Asked(Questionnaire questionnaire, Question question) {}

    Surveys(Programme programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
        for (Role role : Role.values()) {
            tookPart.put(role, new TreeMap<>());
        }
        for (Mentorship mentorship : programme.mentorships()) {
            if (begun(mentorship)) {
                note(Role.MENTOR, mentorship.form(), mentorship.mentor());
                for (Membership member : mentorship.mentees()) {
                    if (!member.joinedOn().isAfter(asOf)) {
                        note(Role.MENTEE, mentorship.form(), member.participant());
                    }
                }
            }
        }
    }

    private boolean begun(Mentorship mentorship) {
        return mentorship.transitions().stream()
                .anyMatch(step ->
                        step.to() == MentorshipState.ACTIVE && !step.on().isAfter(asOf));
    }

    private void note(Role role, String form, String participant) {
        tookPart.get(role).computeIfAbsent(form, code -> new TreeSet<>()).add(participant);
    }

    /** Those who took part in the role, by form. */
    Map<String, Set<String>> tookPart(Role role) {
        return tookPart.get(role);
    }

    /** The questions of the moment that are asked of the role in the form. */
    List<Asked> asked(String form, Role role, Moment moment) {
        List<Asked> asked = new ArrayList<>();
        for (Questionnaire questionnaire : programme.questionnairesFor(form)) {
            if (questionnaire.moment() == moment) {
                questionnaire.questions().stream()
                        .filter(question -> question.askedOf().contains(role))
                        .forEach(question -> asked.add(new Asked(questionnaire, question)));
            }
        }
        return asked;
    }

    /** Items of the form that are asked of the role before and after, whichever of the two names the other. */
    List<Twins> twins(String form, Role role) {
        List<Asked> before = asked(form, role, Moment.BEFORE);
        List<Twins> twins = new ArrayList<>();
        for (Asked after : asked(form, role, Moment.AFTER)) {
            before.stream()
                    .filter(candidate -> paired(candidate.question(), after.question()))
                    .findFirst()
                    .ifPresent(twin -> twins.add(new Twins(twin, after)));
        }
        return twins;
    }

    private static boolean paired(Question before, Question after) {
        boolean named = after.twin().filter(before.id()::equals).isPresent()
                || before.twin().filter(after.id()::equals).isPresent();
        return named && comparable(before, after);
    }

    private static boolean comparable(Question before, Question after) {
        if (before instanceof Question.Scale one && after instanceof Question.Scale other) {
            return one.min() == other.min() && one.max() == other.max();
        }
        if (before instanceof Question.Frequency one && after instanceof Question.Frequency other) {
            return codes(one).equals(codes(other));
        }
        return before instanceof Question.YesNo && after instanceof Question.YesNo;
    }

    /** The answer as a number, of which more is better; empty for a blank. */
    Optional<Integer> value(Asked asked, String participant, Role role) {
        return answer(asked, participant, role).map(answer -> number(asked.question(), answer));
    }

    /** The answer given by the day; empty for a blank. */
    Optional<Answer> answer(Asked asked, String participant, Role role) {
        return programme
                .answers(participant, asked.questionnaire().id(), role)
                .filter(sheet -> !sheet.answeredOn().isAfter(asOf))
                .map(Answers::answers)
                .map(given -> given.get(asked.question().id()));
    }

    private static Integer number(Question question, Answer answer) {
        if (question instanceof Question.Scale scale) {
            int rating = ((Answer.Number) answer).value();
            return scale.reverse() ? scale.min() + scale.max() - rating : rating;
        }
        if (question instanceof Question.YesNo yesNo) {
            return ((Answer.Flag) answer).value() == yesNo.reverse() ? 0 : 1;
        }
        Question.Frequency frequency = (Question.Frequency) question;
        List<String> codes = codes(frequency);
        return codes.size() - 1 - codes.indexOf(((Answer.Text) answer).value());
    }

    private static List<String> codes(Question.Frequency frequency) {
        return frequency.options().stream().map(Term::code).toList();
    }

    /** Everybody of several groups, each person once. */
    static Set<String> together(Collection<Set<String>> groups) {
        Set<String> all = new LinkedHashSet<>();
        groups.forEach(all::addAll);
        return all;
    }
}
