package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.vocabulary.Pair;

/** Turns pairs into the facts that pair rules ask about, quickly. Holds no state that changes once it is made. */
public final class PairFacts {
    /** No signature: the pair is to be judged by itself. */
    public static final long NO_SIGNATURE = -1;

    private static final int COMPLETED = 1 << PairMarkKind.values().length;
    private static final int TERMINATED = COMPLETED << 1;
    /** Bits of what is known beforehand, by the property that shows it. */
    private static final Map<String, Integer> BITS = Map.of(
            "psychologistCompatible",
            1 << PairMarkKind.PSYCHOLOGIST_COMPATIBLE.ordinal(),
            "psychologistIncompatible",
            1 << PairMarkKind.PSYCHOLOGIST_INCOMPATIBLE.ordinal(),
            "pastCompleted",
            COMPLETED,
            "pastTerminated",
            TERMINATED);

    /** A person; subjects as numbers in ascending order. */
    private record Person(int number, String id, String organization, String category, Integer grade, int[] subjects) {}

    /**
     * A request or an offer.
     *
     * @param kind number of what rules see of this side alone; equal for sides in which they see the same
     * @param slots numbers in ascending order
     */
    private record Side(int kind, Person person, Form form, String roleModel, boolean peer, int[] slots) {}

    /** What rules see of one side alone, whoever it is. */
    private record Kind(String form, String roleModel, boolean peer, String category, Integer grade) {}

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> subjectNumbers = new HashMap<>();
    private final Map<String, Integer> slotNumbers = new HashMap<>();
    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final Map<String, Side> requests = new HashMap<>();
    private final Map<String, Side> offers = new HashMap<>();
    /** What is known of a mentor and a mentee beforehand, as bits by kind of mark. */
    private final Map<Long, Integer> known = new HashMap<>();
    /** The same of a mentee with any mentor, by number of the person. */
    private final Map<Integer, Integer> knownOfMentee = new HashMap<>();

    private final Set<String> mentorCategories = new HashSet<>();

    public PairFacts(Programme programme) {
        LocalDate day = programme.referenceDate();
        for (Participant participant : programme.participants()) {
            people.put(
                    participant.id(),
                    new Person(
                            people.size(),
                            participant.id(),
                            participant.organization(),
                            participant.category().code(),
                            participant.grade().orElse(null),
                            numbers(participant.subjects(), subjectNumbers)));
        }
        for (Request request : programme.requests()) {
            Form form = programme.form(request.form()).orElseThrow();
            boolean peer = request.roleModel()
                    .flatMap(form::roleModel)
                    .map(RoleModel::peer)
                    .orElse(false);
            requests.put(
                    request.id(),
                    side(request.participant(), form, request.roleModel().orElse(null), peer, request.slots()));
        }
        for (Offer offer : programme.offers()) {
            Form form = programme.form(offer.form()).orElseThrow();
            Side mentor = side(offer.participant(), form, null, false, offer.slots());
            offers.put(offer.id(), mentor);
            mentorCategories.add(mentor.person().category());
        }
        for (PairMark mark : programme.marks()) {
            if (mark.validity().holdsOn(day)) {
                note(mark.mentor(), mark.mentee(), 1 << mark.kind().ordinal());
            }
        }
        for (PastMentorship past : programme.history()) {
            note(past.mentor(), past.mentee(), bit(past.ended()));
        }
        for (Mentorship mentorship : programme.mentorships()) {
            for (Membership member : mentorship.mentees()) {
                note(mentorship.mentor(), member.participant(), bit(mentorship.state()));
            }
        }
    }

    private Side side(String participant, Form form, String roleModel, boolean peer, Collection<String> slots) {
        Person person = people.get(participant);
        Kind kind = new Kind(form.code(), roleModel, peer, person.category(), person.grade());
        int number = kinds.computeIfAbsent(kind, unseen -> kinds.size());
        return new Side(number, person, form, roleModel, peer, numbers(slots, slotNumbers));
    }

    private static int bit(MentorshipState state) {
        return switch (state) {
            case COMPLETED -> COMPLETED;
            case TERMINATED -> TERMINATED;
            default -> 0;
        };
    }

    private void note(String mentor, String mentee, int bits) {
        Person left = people.get(mentor);
        Person right = people.get(mentee);
        if (bits != 0 && left != null && right != null) {
            known.merge(key(left, right), bits, (a, b) -> a | b);
            knownOfMentee.merge(right.number(), bits, (a, b) -> a | b);
        }
    }

    private static long key(Person mentor, Person mentee) {
        return (long) mentor.number() << 32 | mentee.number();
    }

    private static int[] numbers(Collection<String> codes, Map<String, Integer> numbers) {
        int[] result = new int[codes.size()];
        int i = 0;
        for (String code : codes) {
            result[i++] = numbers.computeIfAbsent(code, c -> numbers.size());
        }
        Arrays.sort(result);
        return result;
    }

    private static int common(int[] a, int[] b) {
        int count = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                count++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }

    /**
     * The fact about one pair.
     *
     * @throws IllegalArgumentException if the programme does not hold the request or the offer, or their forms differ
     */
    public Pair of(int number, String request, String offer) {
        return of(number, request, sideOfRequest(request, offer), offer, sideOfOffer(request, offer));
    }

    /**
     * Whether a condition may hold of some pair of the request. False only where it certainly holds of none: a mark or a past
     * that no mentor has with the mentee, or a category that is not there.
     *
     * @throws IllegalArgumentException if the programme does not hold the request
     */
    public boolean mayHold(Condition condition, String request) {
        Side mentee = sideOfRequest(request, "");
        if (condition instanceof Condition.Flag flag && !flag.negated()) {
            Integer bit = BITS.get(flag.property().name());
            return bit == null || (knownOfMentee.getOrDefault(mentee.person().number(), 0) & bit) != 0;
        }
        if (condition instanceof Condition.Comparison comparison
                && comparison.operator().equals("==")
                && comparison.left() instanceof Condition.Operand.Property property
                && comparison.right() instanceof Condition.Operand.Text text) {
            return switch (property.name()) {
                case "menteeCategory" -> mentee.person().category().equals(text.value());
                case "mentorCategory" -> mentorCategories.contains(text.value());
                default -> true;
            };
        }
        return true;
    }

    /**
     * All that a rule can see of a pair apart from its number and its two ids, as one number: pairs with the same
     * signature differ in nothing else. {@link #NO_SIGNATURE} where it does not fit.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public long signature(String request, String offer) {
        Side mentee = sideOfRequest(request, offer);
        Side mentor = sideOfOffer(request, offer);
        requireOneForm(request, mentee, offer, mentor);
        long times = common(mentee.slots(), mentor.slots());
        long subjects = common(mentee.person().subjects(), mentor.person().subjects());
        if (mentee.kind() > 0xffff || mentor.kind() > 0xffff || times > 0xff || subjects > 0x3f) {
            return NO_SIGNATURE;
        }
        long flags = (mentee.person() == mentor.person() ? 1 : 0)
                | (sameOrganization(mentee, mentor) ? 2 : 0)
                | (timesStated(mentee, mentor) ? 4 : 0);
        return ((((long) mentee.kind() << 16 | mentor.kind()) << 8 | times) << 6 | subjects) << 11
                | flags << 8
                | bits(mentee, mentor);
    }

    private Side sideOfRequest(String request, String offer) {
        Side mentee = requests.get(request);
        if (mentee == null) {
            throw notHeld(request, offer);
        }
        return mentee;
    }

    private Side sideOfOffer(String request, String offer) {
        Side mentor = offers.get(offer);
        if (mentor == null) {
            throw notHeld(request, offer);
        }
        return mentor;
    }

    private static IllegalArgumentException notHeld(String request, String offer) {
        return Refusal.of("""
                The programme does not hold the request (%s) or the offer (%s) of a pair.
                Judge pairs of the same programme.""", request, offer);
    }

    private static void requireOneForm(String request, Side mentee, String offer, Side mentor) {
        if (!mentee.form().code().equals(mentor.form().code())) {
            throw Refusal.of(
                    """
                    The request (%s) is for form (%s), the offer (%s) for form (%s).
                    Judge pairs of one form.""", request, mentee.form().code(), offer, mentor.form().code());
        }
    }

    private static boolean sameOrganization(Side mentee, Side mentor) {
        return mentee.person().organization().equals(mentor.person().organization());
    }

    private static boolean timesStated(Side mentee, Side mentor) {
        return mentee.slots().length > 0 && mentor.slots().length > 0;
    }

    private int bits(Side mentee, Side mentor) {
        return known.isEmpty() ? 0 : known.getOrDefault(key(mentor.person(), mentee.person()), 0);
    }

    private Pair of(int number, String request, Side mentee, String offer, Side mentor) {
        requireOneForm(request, mentee, offer, mentor);
        Form form = mentee.form();
        int bits = bits(mentee, mentor);
        return new Pair(
                number,
                request,
                offer,
                form.code(),
                form.delivery().name(),
                mentee.roleModel(),
                mentee.peer(),
                mentee.person() == mentor.person(),
                mentee.person().category(),
                mentor.person().category(),
                mentee.person().grade(),
                mentor.person().grade(),
                sameOrganization(mentee, mentor),
                form.acrossOrganizations(),
                form.commonTimeRequired(),
                timesStated(mentee, mentor),
                common(mentee.slots(), mentor.slots()),
                common(mentee.person().subjects(), mentor.person().subjects()),
                has(bits, PairMarkKind.PSYCHOLOGIST_COMPATIBLE),
                has(bits, PairMarkKind.PSYCHOLOGIST_INCOMPATIBLE),
                has(bits, PairMarkKind.REFUSED_BY_MENTEE),
                has(bits, PairMarkKind.REFUSED_BY_MENTOR),
                has(bits, PairMarkKind.REPORTING_LINE),
                has(bits, PairMarkKind.AVOID_REPEAT),
                (bits & COMPLETED) != 0,
                (bits & TERMINATED) != 0);
    }

    private static boolean has(int bits, PairMarkKind kind) {
        return (bits & 1 << kind.ordinal()) != 0;
    }
}
