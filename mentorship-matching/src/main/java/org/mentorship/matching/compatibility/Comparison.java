package org.mentorship.matching.compatibility;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.vocabulary.Term;

/** One component over all requests and offers of a form, with the values of both sides laid out by index. */
interface Comparison {

    /** One side did not answer, or both lists are blank. */
    int BLANK = -1;

    /** Most similarity. */
    int FULL = 1000;

    /** 0…{@value #FULL}, or {@link #BLANK}. */
    int similarity(int request, int offer);

    /** What tells offers apart: those of which this is equal have the same similarity to every request. */
    Object answerOf(int offer);

    static Comparison compile(
            Programme programme,
            Questionnaire questionnaire,
            Component component,
            List<Request> requests,
            List<Offer> offers) {
        Values values = new Values(programme, questionnaire);
        return switch (component.kind()) {
            case COVERAGE ->
                new Coverage(values.wishes(component.mentee(), requests), values.ofOffers(component.mentor(), offers));
            case OVERLAP, TIME ->
                new Overlap(
                        values.ofRequests(component.mentee(), requests), values.ofOffers(component.mentor(), offers));
            case EQUAL ->
                new Equal(values.ofRequests(component.mentee(), requests), values.ofOffers(component.mentor(), offers));
            case CLOSENESS ->
                new Closeness(
                        values.positions(component.mentee(), menteeIds(requests), Role.MENTEE),
                        values.positions(component.mentor(), mentorIds(offers), Role.MENTOR));
            case PREFERENCE ->
                new Preference(
                        values.ranks(component.mentee(), menteeIds(requests), Role.MENTEE),
                        values.ranks(component.mentor(), mentorIds(offers), Role.MENTOR),
                        menteeIds(requests),
                        mentorIds(offers));
        };
    }

    private static List<String> menteeIds(List<Request> requests) {
        return requests.stream().map(Request::participant).toList();
    }

    private static List<String> mentorIds(List<Offer> offers) {
        return offers.stream().map(Offer::participant).toList();
    }

    /** Half-up, for values of 0 or more. */
    private static int share(long part, long whole) {
        return (int) ((2 * FULL * part + whole) / (2 * whole));
    }

    /** Share of the mentee's wishes, by weight, that the mentor covers. */
    final class Coverage implements Comparison {
        private final int[][] bits;
        private final int[][] weights;
        private final int[] totals;
        private final Bits offers;

        Coverage(List<Map<String, Integer>> wishes, List<List<String>> offers) {
            Dictionary dictionary = new Dictionary();
            bits = new int[wishes.size()][];
            weights = new int[wishes.size()][];
            totals = new int[wishes.size()];
            for (int i = 0; i < bits.length; i++) {
                Map<String, Integer> own = wishes.get(i);
                List<String> keys = List.copyOf(new TreeSet<>(own.keySet()));
                bits[i] = keys.stream().mapToInt(dictionary::index).toArray();
                weights[i] = keys.stream().mapToInt(own::get).toArray();
                totals[i] = keys.stream().mapToInt(own::get).sum();
            }
            this.offers = new Bits(offers, dictionary);
        }

        @Override
        public Object answerOf(int offer) {
            return offers.row(offer);
        }

        @Override
        public int similarity(int request, int offer) {
            if (totals[request] == 0 || offers.size(offer) == 0) {
                return BLANK;
            }
            int covered = 0;
            int[] own = bits[request];
            for (int i = 0; i < own.length; i++) {
                if (offers.has(offer, own[i])) {
                    covered += weights[request][i];
                }
            }
            return share(covered, totals[request]);
        }
    }

    /** Common items as a share of the smaller set. */
    final class Overlap implements Comparison {
        private final Bits requests;
        private final Bits offers;

        Overlap(List<List<String>> requests, List<List<String>> offers) {
            Dictionary dictionary = new Dictionary();
            this.requests = new Bits(requests, dictionary);
            this.offers = new Bits(offers, dictionary);
        }

        @Override
        public Object answerOf(int offer) {
            return offers.row(offer);
        }

        @Override
        public int similarity(int request, int offer) {
            int smaller = Math.min(requests.size(request), offers.size(offer));
            return smaller == 0 ? BLANK : share(requests.common(request, offers, offer), smaller);
        }
    }

    /** The same answer. */
    final class Equal implements Comparison {
        private final int[] requests;
        private final int[] offers;

        Equal(List<List<String>> requests, List<List<String>> offers) {
            Map<List<String>, Integer> codes = new HashMap<>();
            this.requests = codes(requests, codes);
            this.offers = codes(offers, codes);
        }

        private static int[] codes(List<List<String>> values, Map<List<String>, Integer> codes) {
            return values.stream()
                    .mapToInt(value -> value.isEmpty()
                            ? BLANK
                            : codes.computeIfAbsent(List.copyOf(new TreeSet<>(value)), unseen -> codes.size()))
                    .toArray();
        }

        @Override
        public Object answerOf(int offer) {
            return offers[offer];
        }

        @Override
        public int similarity(int request, int offer) {
            if (requests[request] == BLANK || offers[offer] == BLANK) {
                return BLANK;
            }
            return requests[request] == offers[offer] ? FULL : 0;
        }
    }

    /** A place on a scale: {@code steps} from its lower end of {@code length} steps; {@code length} 0 is a blank. */
    record Position(int steps, int length) {
        static final Position NONE = new Position(0, 0);
    }

    /** Distance on scales of any length. */
    final class Closeness implements Comparison {
        private final Position[] requests;
        private final Position[] offers;

        Closeness(List<Position> requests, List<Position> offers) {
            this.requests = requests.toArray(Position[]::new);
            this.offers = offers.toArray(Position[]::new);
        }

        @Override
        public Object answerOf(int offer) {
            return offers[offer];
        }

        @Override
        public int similarity(int request, int offer) {
            Position mentee = requests[request];
            Position mentor = offers[offer];
            if (mentee.length() == 0 || mentor.length() == 0) {
                return BLANK;
            }
            long whole = (long) mentee.length() * mentor.length();
            long distance = Math.abs((long) mentee.steps() * mentor.length() - (long) mentor.steps() * mentee.length());
            return share(whole - distance, whole);
        }
    }

    /** Both rankings, discounted by rank. */
    final class Preference implements Comparison {
        private final List<Map<String, Integer>> ofRequests;
        private final List<Map<String, Integer>> ofOffers;
        private final List<String> mentees;
        private final List<String> mentors;
        /** Whom some mentee ranks; found when it is asked for. */
        private volatile Set<String> named;

        Preference(
                List<Map<String, Integer>> ofRequests,
                List<Map<String, Integer>> ofOffers,
                List<String> mentees,
                List<String> mentors) {
            this.ofRequests = ofRequests;
            this.ofOffers = ofOffers;
            this.mentees = mentees;
            this.mentors = mentors;
        }

        /** Mentors whom nobody named and who named nobody are alike. */
        @Override
        public Object answerOf(int offer) {
            String mentor = mentors.get(offer);
            boolean named = !ofOffers.get(offer).isEmpty() || named().contains(mentor);
            return named ? mentor : "";
        }

        private Set<String> named() {
            if (named == null) {
                Set<String> all = new HashSet<>();
                ofRequests.forEach(ranks -> all.addAll(ranks.keySet()));
                named = all;
            }
            return named;
        }

        @Override
        public int similarity(int request, int offer) {
            Map<String, Integer> ofMentee = ofRequests.get(request);
            Map<String, Integer> ofMentor = ofOffers.get(offer);
            if (ofMentee.isEmpty() && ofMentor.isEmpty()) {
                return BLANK;
            }
            int both = ofMentee.getOrDefault(mentors.get(offer), 0) + ofMentor.getOrDefault(mentees.get(request), 0);
            return (both + 1) / 2;
        }
    }

    /** Codes numbered in the order of first sight. */
    final class Dictionary {
        private final Map<String, Integer> indexes = new HashMap<>();

        int index(String code) {
            return indexes.computeIfAbsent(code, unseen -> indexes.size());
        }

        int size() {
            return indexes.size();
        }
    }

    /** Sets of codes as rows of words. */
    final class Bits {
        private final long[][] rows;
        private final int[] sizes;

        Bits(List<List<String>> sets, Dictionary dictionary) {
            sets.forEach(set -> set.forEach(dictionary::index));
            int words = (dictionary.size() + 63) / 64;
            rows = new long[sets.size()][];
            sizes = new int[sets.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new long[words];
                for (String code : sets.get(i)) {
                    int bit = dictionary.index(code);
                    rows[i][bit >> 6] |= 1L << bit;
                }
                for (long word : rows[i]) {
                    sizes[i] += Long.bitCount(word);
                }
            }
        }

        int size(int row) {
            return sizes[row];
        }

        /** The codes of a row; equal where they are the same. */
        Object row(int row) {
            return LongBuffer.wrap(rows[row]);
        }

        boolean has(int row, int bit) {
            long[] words = rows[row];
            return bit >> 6 < words.length && (words[bit >> 6] & 1L << bit) != 0;
        }

        int common(int row, Bits other, int otherRow) {
            long[] mine = rows[row];
            long[] theirs = other.rows[otherRow];
            int common = 0;
            for (int i = Math.min(mine.length, theirs.length) - 1; i >= 0; i--) {
                common += Long.bitCount(mine[i] & theirs[i]);
            }
            return common;
        }
    }

    /** Takes the values of operands out of the programme. */
    final class Values {
        private final Programme programme;
        private final Questionnaire questionnaire;

        Values(Programme programme, Questionnaire questionnaire) {
            this.programme = programme;
            this.questionnaire = questionnaire;
        }

        List<Map<String, Integer>> wishes(Operand operand, List<Request> requests) {
            return requests.stream().map(request -> wishes(operand, request)).toList();
        }

        private Map<String, Integer> wishes(Operand operand, Request request) {
            Map<String, Integer> weights = new HashMap<>();
            if (operand instanceof Operand.Profile profile && profile.field() == ProfileField.DIRECTIONS) {
                for (DirectionWish wish : request.directions()) {
                    weights.merge(wish.direction(), wish.weight(), Math::max);
                }
            } else {
                ofRequest(operand, request).forEach(code -> weights.put(code, 1));
            }
            return weights;
        }

        List<List<String>> ofRequests(Operand operand, List<Request> requests) {
            return requests.stream().map(request -> ofRequest(operand, request)).toList();
        }

        List<List<String>> ofOffers(Operand operand, List<Offer> offers) {
            return offers.stream().map(offer -> ofOffer(operand, offer)).toList();
        }

        private List<String> ofRequest(Operand operand, Request request) {
            if (operand instanceof Operand.Profile profile) {
                return switch (profile.field()) {
                    case DIRECTIONS ->
                        request.directions().stream()
                                .map(DirectionWish::direction)
                                .toList();
                    case INTERESTS -> List.copyOf(request.interests());
                    case SUBJECTS -> subjects(request.participant());
                    case SLOTS -> List.copyOf(request.slots());
                };
            }
            return codes((Operand.Answered) operand, request.participant(), Role.MENTEE);
        }

        private List<String> ofOffer(Operand operand, Offer offer) {
            if (operand instanceof Operand.Profile profile) {
                return switch (profile.field()) {
                    case DIRECTIONS -> List.copyOf(offer.directions());
                    case INTERESTS -> List.copyOf(offer.interests());
                    case SUBJECTS -> subjects(offer.participant());
                    case SLOTS -> List.copyOf(offer.slots());
                };
            }
            return codes((Operand.Answered) operand, offer.participant(), Role.MENTOR);
        }

        private List<String> subjects(String participant) {
            return programme
                    .participant(participant)
                    .map(Participant::subjects)
                    .map(List::copyOf)
                    .orElse(List.of());
        }

        /** The answer as codes; a scale or yes/no as one code, turned where the item is reverse. */
        private List<String> codes(Operand.Answered operand, String participant, Role role) {
            Question question = question(operand);
            return answer(operand, participant, role)
                    .map(answer -> {
                        if (answer instanceof Answer.Items items) {
                            return items.values();
                        }
                        if (answer instanceof Answer.Text text) {
                            return text.value().isBlank() ? List.<String>of() : List.of(text.value());
                        }
                        Position position = position(question, answer);
                        return position.length() == 0 ? List.<String>of() : List.of(Integer.toString(position.steps()));
                    })
                    .orElse(List.of());
        }

        List<Position> positions(Operand operand, List<String> participants, Role role) {
            List<Position> positions = new ArrayList<>(participants.size());
            for (String participant : participants) {
                positions.add(
                        operand instanceof Operand.Answered answered
                                ? answer(answered, participant, role)
                                        .map(answer -> position(question(answered), answer))
                                        .orElse(Position.NONE)
                                : Position.NONE);
            }
            return positions;
        }

        private static Position position(Question question, Answer answer) {
            if (question instanceof Question.Scale scale && answer instanceof Answer.Number number) {
                int steps = number.value() - scale.min();
                int length = scale.max() - scale.min();
                return new Position(scale.reverse() ? length - steps : steps, length);
            }
            if (question instanceof Question.YesNo yesNo && answer instanceof Answer.Flag flag) {
                return new Position(flag.value() != yesNo.reverse() ? 1 : 0, 1);
            }
            if (question instanceof Question.Frequency frequency && answer instanceof Answer.Text text) {
                return place(frequency.options(), text.value());
            }
            return Position.NONE;
        }

        private static Position place(List<Term> options, String code) {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).code().equals(code)) {
                    return new Position(i, Math.max(1, options.size() - 1));
                }
            }
            return Position.NONE;
        }

        /** Per participant, the value of each person ranked: 1000 for the first, falling evenly to the last place. */
        List<Map<String, Integer>> ranks(Operand operand, List<String> participants, Role role) {
            List<Map<String, Integer>> ranks = new ArrayList<>(participants.size());
            for (String participant : participants) {
                Map<String, Integer> values = new HashMap<>();
                if (operand instanceof Operand.Answered answered
                        && question(answered) instanceof Question.Ranking ranking
                        && answer(answered, participant, role).orElse(null) instanceof Answer.Items items) {
                    int places = Math.max(ranking.maxRanked(), items.values().size());
                    for (int i = 0; i < items.values().size(); i++) {
                        values.putIfAbsent(items.values().get(i), share(places - i, places));
                    }
                }
                ranks.add(values);
            }
            return ranks;
        }

        private Question question(Operand.Answered operand) {
            return questionnaire.question(operand.question()).orElseThrow();
        }

        private Optional<Answer> answer(Operand.Answered operand, String participant, Role role) {
            return programme
                    .answers(participant, questionnaire.id(), role)
                    .map(Answers::answers)
                    .map(answers -> answers.get(operand.question()));
        }
    }
}
