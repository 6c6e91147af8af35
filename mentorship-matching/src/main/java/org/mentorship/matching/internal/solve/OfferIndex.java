package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;

/**
 * Inverted lists over the offers of a form: by direction, interest, subject, slot, organization and mentor. Names the
 * offers that have most in common with a request without scoring all of them.
 */
final class OfferIndex {

    /** What a common item counts; a direction counts this times the weight of the wish. */
    private static final int DIRECTION = 4;

    private static final int INTEREST = 2;
    private static final int SUBJECT = 3;
    private static final int SLOT = 1;
    /** Above any sum of common items, since a form within organizations forbids the others. */
    private static final int SAME_ORGANIZATION = 400;
    /** A person named in a ranking, by either side. */
    private static final int RANKED = 200;

    /** Stands for all organizations. */
    static final String ANYWHERE = "";

    private final Programme programme;
    private final Form form;
    private final int offers;
    private final boolean inside;
    private final int[] all;
    private final Map<String, int[]> lists = new HashMap<>();
    private final Map<String, List<String>> ranked = new HashMap<>();
    private final Map<String, Set<String>> rankedBy = new HashMap<>();

    /** @param inside whether only offers of a request's own organization can be admissible */
    OfferIndex(Programme programme, String form, List<Offer> offers, boolean inside) {
        this.inside = inside;
        this.programme = programme;
        this.form = programme.form(form).orElseThrow();
        this.offers = offers.size();
        this.all = inside ? new int[0] : IntStream.range(0, this.offers).toArray();
        Map<String, List<Integer>> building = new HashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            int column = i;
            offer.directions().forEach(code -> add(building, "d " + code, column));
            offer.interests().forEach(code -> add(building, "i " + code, column));
            offer.slots().forEach(code -> add(building, "t " + code, column));
            add(building, "m " + offer.participant(), column);
            programme.participant(offer.participant()).ifPresent(mentor -> {
                mentor.subjects().forEach(code -> add(building, "s " + code, column));
                add(building, "o " + mentor.organization(), column);
            });
        }
        building.forEach((key, list) ->
                lists.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        programme.answers().forEach(this::addRankings);
    }

    private static void add(Map<String, List<Integer>> building, String key, int column) {
        building.computeIfAbsent(key, unseen -> new ArrayList<>()).add(column);
    }

    private void addRankings(Answers answers) {
        Questionnaire questionnaire =
                programme.questionnaire(answers.questionnaire()).orElse(null);
        if (questionnaire == null) {
            return;
        }
        for (Question question : questionnaire.questions()) {
            if (question instanceof Question.Ranking
                    && answers.answers().get(question.id()) instanceof Answer.Items people) {
                for (String person : people.values()) {
                    if (answers.role() == Role.MENTEE) {
                        ranked.computeIfAbsent(answers.participant(), unseen -> new ArrayList<>())
                                .add(person);
                    } else {
                        rankedBy.computeIfAbsent(person, unseen -> new HashSet<>())
                                .add(answers.participant());
                    }
                }
            }
        }
    }

    /** How many offers can be admissible for a request. */
    int possible(Request request) {
        return inside ? own(request).length : offers;
    }

    /** The same for a request of somebody whom the programme need not know. */
    int possible(Optional<Participant> person) {
        return inside ? own(person).length : offers;
    }

    /** The offers that the same requests can have, rising: by organization, or all under {@link #ANYWHERE}. */
    Map<String, int[]> homes() {
        if (!inside) {
            return Map.of(ANYWHERE, all);
        }
        Map<String, int[]> homes = new HashMap<>();
        lists.forEach((key, columns) -> {
            if (key.startsWith("o ")) {
                homes.put(key.substring(2), columns);
            }
        });
        return homes;
    }

    /** The key of the request in {@link #homes}; there may be no offers under it. */
    String home(Request request) {
        return inside
                ? programme
                        .participant(request.participant())
                        .map(Participant::organization)
                        .orElse(ANYWHERE)
                : ANYWHERE;
    }

    /** The offers that can be admissible for a request, rising. */
    int[] columns(Request request) {
        return inside ? own(request) : all;
    }

    private int[] own(Request request) {
        return own(programme.participant(request.participant()));
    }

    private int[] own(Optional<Participant> person) {
        return person.map(mentee -> lists.get("o " + mentee.organization())).orElse(new int[0]);
    }

    /**
     * Up to {@code most} offers that can be admissible, those with most in common first; ties by a turn through the offers
     * that starts elsewhere for each request, so that requests with nothing to go by do not all look at the same ones.
     */
    int[] likeliest(Request request, int most) {
        return likeliest(
                request,
                programme.participant(request.participant()),
                ranked.getOrDefault(request.participant(), List.of()),
                most);
    }

    /** The same for a request of somebody whom the programme need not know, with the mentors whom they named. */
    int[] likeliest(Request request, Optional<Participant> person, List<String> named, int most) {
        int[] own = inside ? own(person) : new int[0];
        if (inside && own.length <= most) {
            return own.clone();
        }
        int[] common = new int[offers];
        for (DirectionWish wish : request.directions()) {
            count(common, "d " + wish.direction(), DIRECTION * wish.weight());
        }
        request.interests().forEach(code -> count(common, "i " + code, INTEREST));
        request.slots().forEach(code -> count(common, "t " + code, SLOT));
        person.ifPresent(mentee -> count(common, mentee));
        named.forEach(mentor -> count(common, "m " + mentor, RANKED));
        rankedBy.getOrDefault(request.participant(), Set.of()).forEach(mentor -> count(common, "m " + mentor, RANKED));
        if (!inside) {
            return largest(common, most, start(request));
        }
        int[] values = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            values[i] = common[own[i]];
        }
        int[] order = largest(values, most, Math.floorMod(request.id().hashCode(), own.length));
        for (int i = 0; i < order.length; i++) {
            order[i] = own[order[i]];
        }
        return order;
    }

    private int start(Request request) {
        return Math.floorMod(request.id().hashCode(), offers);
    }

    /** As {@link #likeliest}, for a look at offers of whatever organization. */
    int[] inTurn(Request request, int most) {
        if (!inside) {
            return likeliest(request, Math.min(most, offers));
        }
        int[] order = new int[Math.min(most, offers)];
        for (int i = 0; i < order.length; i++) {
            order[i] = (start(request) + i) % offers;
        }
        return order;
    }

    private void count(int[] common, Participant mentee) {
        mentee.subjects().forEach(code -> count(common, "s " + code, SUBJECT));
        if (!form.acrossOrganizations()) {
            count(common, "o " + mentee.organization(), SAME_ORGANIZATION);
        }
    }

    private void count(int[] common, String key, int by) {
        int[] list = lists.get(key);
        if (list != null) {
            for (int column : list) {
                common[column] += by;
            }
        }
    }

    /** Positions by falling value, in one pass over a histogram. */
    private static int[] largest(int[] values, int most, int start) {
        int top = 0;
        for (int value : values) {
            top = Math.max(top, value);
        }
        int[] first = new int[top + 2];
        for (int value : values) {
            first[top - value + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] order = new int[Math.min(most, values.length)];
        // What is below this value cannot be among the first
        int least = 0;
        for (int value = top; value >= 0 && first[top - value] < order.length; value--) {
            least = value;
        }
        place(values, start, values.length, top, least, first, order);
        place(values, 0, start, top, least, first, order);
        return order;
    }

    private static void place(int[] values, int from, int to, int top, int least, int[] first, int[] order) {
        for (int at = from; at < to; at++) {
            if (values[at] >= least) {
                int place = first[top - values[at]]++;
                if (place < order.length) {
                    order[place] = at;
                }
            }
        }
    }
}
