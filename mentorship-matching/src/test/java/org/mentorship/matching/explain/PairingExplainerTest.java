package org.mentorship.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mentorship.matching.internal.review.SmallSchool.group;
import static org.mentorship.matching.internal.review.SmallSchool.offer;
import static org.mentorship.matching.internal.review.SmallSchool.person;
import static org.mentorship.matching.internal.review.SmallSchool.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.explain.Explanation.Alternative;
import org.mentorship.matching.explain.Explanation.Bottleneck;
import org.mentorship.matching.explain.Explanation.Effect;
import org.mentorship.matching.explain.Explanation.EmptyBecause;
import org.mentorship.matching.explain.Explanation.FreeOffer;
import org.mentorship.matching.explain.Explanation.Gain;
import org.mentorship.matching.explain.Explanation.NotGiven;
import org.mentorship.matching.explain.Explanation.Rank;
import org.mentorship.matching.explain.Explanation.Repair;
import org.mentorship.matching.explain.Explanation.Room;
import org.mentorship.matching.explain.Explanation.SeatedMentee;
import org.mentorship.matching.explain.Explanation.TakenOffer;
import org.mentorship.matching.internal.review.BundleCheck;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.rules.Finding;

class PairingExplainerTest {
    private final FixedJudge judge = new FixedJudge();
    private Programme programme = SmallSchool.programme().build();
    private Pairing pairing = SmallSchool.pairing();

    private List<Explanation> explain(String id) {
        return PairingExplainer.of(programme, pairing, judge).explain(id);
    }

    private <T extends Explanation> T only(Class<T> type, String id) {
        List<Explanation> explanations = explain(id);
        assertThat(explanations).singleElement().isInstanceOf(type);
        return type.cast(explanations.get(0));
    }

    @Nested
    class A_pair {
        private Explanation.Pair pair(String request) {
            return only(Explanation.Pair.class, request);
        }

        @Test
        void has_ranks_both_ways_among_admissible_pairs() {
            judge.adjust("r-1", "o-1", 30, "P-1")
                    .adjust("r-1", "o-2", 90, "P-1")
                    .adjust("r-2", "o-1", 40, "P-1");

            assertThat(pair("r-1").compatibility().points()).isEqualTo(530);
            assertThat(pair("r-1").mentorRank()).contains(new Rank(2, 2));
            assertThat(pair("r-1").menteeRank()).contains(new Rank(2, 3));
            assertThat(pair("r-2").mentorRank()).contains(new Rank(1, 2));
        }

        @Test
        void shares_a_rank_with_equal_points() {
            assertThat(pair("r-1").menteeRank()).contains(new Rank(1, 3));
        }

        @Test
        void names_the_next_best_mentor_and_the_places_left_there() {
            judge.adjust("r-1", "o-1", 100, "P-1");

            // The place at o-2 is needed for r-3, so whoever moves there leaves a place that r-3 takes
            assertThat(pair("r-1").nextBest())
                    .contains(new Alternative(
                            "o-2",
                            "p-o-2",
                            500,
                            new Room(1, List.of(), false, Optional.empty()),
                            Optional.of(new Effect(0, 0, 0, -100))));
            assertThat(pair("r-1").gainOfOthers()).contains(0L);
            assertThat(pair("r-1").nearTie()).isFalse();
        }

        @Test
        void names_better_mentors_with_those_who_have_their_places_and_what_taking_one_would_cost() {
            pairing = SmallSchool.pairing(
                    group("o-1", "single", null, "r-1", "r-2"), group("o-2", "single", null, "r-3"));
            judge.adjust("r-3", "o-1", 30, "P-1")
                    .adjust("r-1", "o-1", 90, "P-1")
                    .adjust("r-2", "o-1", 80, "P-1");

            assertThat(pair("r-3").better())
                    .containsExactly(new Alternative(
                            "o-1",
                            "p-o-1",
                            530,
                            new Room(0, List.of("r-1", "r-2"), false, Optional.empty()),
                            Optional.of(new Effect(0, 0, 0, -50))));
            assertThat(pair("r-3").sentences(Language.RU))
                    .contains("Лучше по баллам: предложение (o-1), наставник (p-o-1), 530 баллов. "
                            + "Все места заняты: r-1, r-2. Если отдать его этой заявке, итог снизится на 50 баллов.");
            assertThat(pair("r-3").nearTie()).isFalse();
            assertThat(pair("r-1").better()).isEmpty();
        }

        @Test
        void that_is_not_seated_is_compared_with_the_mentor_whom_the_mentee_has() {
            pairing = SmallSchool.pairing(
                    group("o-1", "single", null, "r-1", "r-2"), group("o-2", "single", null, "r-3"));
            judge.adjust("r-1", "o-1", 60, "P-1");

            Explanation.Pair asked =
                    (Explanation.Pair) Explainers.of(programme, pairing, judge).explain("r-1", "o-2");
            assertThat(asked.current()).map(Alternative::offer).contains("o-1");
            assertThat(asked.nextBest()).isEmpty();
            assertThat(asked.room()).contains(new Room(0, List.of("r-3"), false, Optional.empty()));
            assertThat(asked.ifSeated()).contains(new Effect(0, 0, 0, -60));
            assertThat(asked.nearTie()).isFalse();
            assertThat(asked.sentences(Language.RU))
                    .contains(
                            "Сейчас у заявки предложение (o-1), наставник (p-o-1), 560 баллов.",
                            "Все места заняты: r-3.",
                            "Если соединить эту пару, итог снизится на 60 баллов.")
                    .noneMatch(each -> each.contains("Следующий") || each.contains("равный"));
        }

        @Test
        void has_no_next_best_where_all_others_are_forbidden_or_not_admitted() {
            judge.veto("r-1", "o-2", "P-1").refuse("o-4", "E-1");

            assertThat(pair("r-1").nextBest()).isEmpty();
            assertThat(pair("r-4").nextBest()).isEmpty();
            assertThat(pair("r-1").nearTie()).isFalse();
        }

        @Test
        void is_a_near_tie_where_the_total_changes_by_up_to_ten_points_and_not_beyond() {
            judge.adjust("r-1", "o-1", 10, "P-1")
                    .adjust("r-2", "o-1", 11, "P-1")
                    .adjust("r-4", "o-4", 10, "P-1");
            // What the groups of o-3 and o-4 would be without r-4 is not known exactly, so nothing is claimed of them

            assertThat(pair("r-1").nearTie()).isTrue();
            assertThat(pair("r-2").nearTie()).isFalse();
            assertThat(pair("r-4").nearTie()).isFalse();
        }

        @Test
        void says_of_equal_points_that_they_are_no_more_where_the_whole_cannot_be_counted() {
            judge.adjust("r-4", "o-3", 5, "P-1");

            assertThat(pair("r-4").nearTie()).isFalse();
            assertThat(pair("r-4").sentences(Language.RU))
                    .contains(
                            "Следующий по баллам: предложение (o-4), наставник (p-o-4), 500 баллов. Свободных мест: 2. "
                                    + "По баллам этой заявки они почти равны; что изменилось бы для всех, точно не посчитать.");
        }

        @Test
        void says_of_a_free_place_that_the_time_of_its_group_does_not_suit() {
            pairing = SmallSchool.pairing(group("o-3", "club", "mon", "r-4", "r-5"), group("o-4", "club", null, "r-6"));

            Room room = new Room(1, List.of(), false, Optional.of(NotGiven.NO_COMMON_TIME));
            assertThat(pair("r-6").nextBest()).map(Alternative::room).contains(room);
            Explanation.Pair asked =
                    (Explanation.Pair) Explainers.of(programme, pairing, judge).explain("r-6", "o-3");
            assertThat(asked.room()).contains(room);
            assertThat(asked.sentences(Language.RU))
                    .contains("Свободных мест: 1.", "У группы не нашлось бы времени, удобного всем.");
        }

        @Test
        void counts_the_time_of_the_group_that_the_mentee_would_leave_as_free() {
            pairing = SmallSchool.pairing(group("o-3", "club", "mon", "r-4"), group("o-4", "club", "mon", "r-5"));

            assertThat(pair("r-5").nextBest())
                    .map(Alternative::room)
                    .contains(new Room(2, List.of(), false, Optional.empty()));
        }

        @Test
        void keeps_what_each_rule_says() {
            judge.adjust("r-1", "o-1", -20, "P-2");

            assertThat(pair("r-1").adjustments())
                    .extracting(each -> each.finding().ruleId())
                    .containsExactly("P-2");
            assertThat(pair("r-1").sentences(Language.RU)).contains("Правило P-2 снимает 20 баллов: причина P-2.");
            assertThat(pair("r-1").sentences(Language.EN)).contains("The rule P-2 takes 20 points off: reason P-2.");
        }

        @Test
        void says_when_the_pairing_gave_it_other_points() {
            judge.adjust("r-1", "o-1", -20, "P-2");

            assertThat(pair("r-1").pointsInPairing()).contains(500);
            assertThat(pair("r-1").sentences(Language.RU))
                    .contains("В распределении у пары 500 баллов: с тех пор программа изменилась.");
            assertThat(pair("r-2").sentences(Language.RU)).noneMatch(each -> each.contains("изменилась"));
        }

        @Test
        void that_the_rules_no_longer_admit_has_no_rank() {
            judge.refuse("r-1", "E-1");

            assertThat(pair("r-1").mentorRank()).isEmpty();
            assertThat(pair("r-1").sentences(Language.RU))
                    .contains("Участник (p-r-1) не допущен правилом E-1: причина E-1.");
        }

        @Test
        void can_be_asked_for_whether_seated_or_not() {
            judge.veto("r-1", "o-2", "P-3");
            Explanation asked = PairingExplainer.of(programme, pairing, judge).explain("r-1", "o-2");

            assertThat(asked).isInstanceOfSatisfying(Explanation.Pair.class, it -> {
                assertThat(it.seated()).isFalse();
                assertThat(it.vetoes()).extracting(Finding::ruleId).containsExactly("P-3");
            });
            assertThat(asked.sentences(Language.RU))
                    .contains("Распределение их не соединяет.", "Правило P-3 запрещает пару: причина P-3.");
        }

        @Test
        void of_two_forms_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> PairingExplainer.of(programme, pairing, judge).explain("r-1", "o-3"))
                    .withMessageContaining("(r-1)")
                    .withMessageContaining("(o-3)");
        }
    }

    @Nested
    class A_waiting_request {
        private Explanation.Waiting waiting(String request) {
            return only(Explanation.Waiting.class, request);
        }

        @Test
        void lists_full_offers_with_those_who_have_the_places_and_free_ones() {
            judge.adjust("r-3", "o-1", 50, "P-1");

            assertThat(waiting("r-3").taken())
                    .containsExactly(new TakenOffer("o-1", "p-o-1", 550, 2, List.of("r-1", "r-2"), List.of(), false));
            assertThat(waiting("r-3").free()).containsExactly(new FreeOffer("o-2", "p-o-2", 500, 1, NotGiven.NOTHING));
        }

        @Test
        void is_offered_a_free_place_before_one_more() {
            judge.adjust("r-3", "o-1", 50, "P-1");

            assertThat(waiting("r-3").repairs()).containsExactly(new Repair.SeatByEdit("o-2", "p-o-2", 500));
        }

        @Test
        void is_offered_one_more_place_where_all_are_taken() {
            pairing = SmallSchool.pairing(group("o-1", "single", null, "r-1"), group("o-2", "single", null, "r-2"));
            programme = SmallSchool.programme()
                    .offers(List.of(offer("o-1", "single", 0, 1), offer("o-2", "single", 0, 1)))
                    .build();
            judge.adjust("r-3", "o-1", 50, "P-1");

            Optional<Gain> gain = Optional.of(new Gain(1, List.of("r-3"), List.of()));
            assertThat(waiting("r-3").repairs())
                    .containsExactly(
                            new Repair.OneMorePlace("o-1", "p-o-1", 550, gain),
                            new Repair.OneMorePlace("o-2", "p-o-2", 500, gain));
            assertThat(waiting("r-3").bottleneck())
                    .contains(new Bottleneck(
                            List.of("r-1", "r-2", "r-3"), List.of("o-1", "o-2"), List.of("p-o-1", "p-o-2"), 2));
            assertThat(waiting("r-3").sentences(Language.RU))
                    .contains(
                            "3 заявки (r-1, r-2, r-3) претендуют на 2 места у 2 наставников (p-o-1, p-o-2), предложения: "
                                    + "o-1, o-2. Других допустимых предложений у них нет.",
                            "Как ни распределяй, без места из них останется 1.",
                            "Что поможет: ещё одно место в предложении (o-1), наставник (p-o-1). "
                                    + "Тогда эта заявка получит место, и никто его не потеряет.");
        }

        @Test
        void is_told_which_rule_or_which_papers_of_a_mentor_stand_in_the_way() {
            Optional<Gain> gain = Optional.of(new Gain(1, List.of("r-3"), List.of()));
            judge.veto("r-1", "o-2", "P-1")
                    .veto("r-2", "o-2", "P-1")
                    .veto("r-3", "o-2", "P-1")
                    .adjust("r-3", "o-2", 20, "P-2");

            assertThat(waiting("r-3").repairs())
                    .containsExactly(
                            new Repair.OneMorePlace("o-1", "p-o-1", 500, gain),
                            new Repair.AllowPair("o-2", "p-o-2", 520, List.of(FixedJudge.finding("P-1")), gain));
            assertThat(waiting("r-3").sentences(Language.EN))
                    .contains(
                            "What would help: the pair with the offer (o-2), mentor (p-o-2), 520 points, if the rule P-1 "
                                    + "can be lifted here: reason P-1. Then this request has a seat, and nobody loses one.");

            judge.await("o-2", "E-1");
            assertThat(waiting("r-3").repairs()).containsExactly(new Repair.OneMorePlace("o-1", "p-o-1", 500, gain));
        }

        @Test
        void is_told_whose_papers_would_open_a_place() {
            judge.await("o-2", "E-1");

            assertThat(waiting("r-3").repairs())
                    .filteredOn(Repair.MentorPapers.class::isInstance)
                    .singleElement()
                    .satisfies(each -> assertThat(each.gain()).contains(new Gain(1, List.of("r-3"), List.of())));
            assertThat(waiting("r-3").sentences(Language.RU))
                    .contains("Что поможет: недостающее у наставника (p-o-2), предложение (o-2): согласие. "
                            + "Тогда эта заявка получит место, и никто его не потеряет.");
        }

        @Test
        void that_waits_for_papers_is_told_whether_they_would_be_enough() {
            judge.await("r-3", "E-3");
            assertThat(waiting("r-3").repairs().get(0).gain()).contains(new Gain(1, List.of("r-3"), List.of()));

            judge.refuse("o-2", "E-1");
            assertThat(waiting("r-3").repairs().get(0).gain()).contains(new Gain(0, List.of(), List.of()));
            assertThat(waiting("r-3").sentences(Language.RU))
                    .contains("Что поможет: принести недостающее и распределить заново. Но места не хватит и тогда.");
        }

        @Test
        void of_higher_priority_is_told_whose_place_it_would_take() {
            programme = SmallSchool.programme()
                    .requests(List.of(
                            request("r-1", "single"),
                            request("r-2", "single"),
                            request("r-3", "single").toBuilder()
                                    .priority(Priority.CARRIED_OVER)
                                    .build()))
                    .build();
            judge.await("r-3", "E-3").refuse("o-2", "E-1").adjust("r-1", "o-1", 50, "P-1");

            Gain gain = waiting("r-3").repairs().get(0).gain().orElseThrow();
            assertThat(gain.more()).isZero();
            assertThat(gain.seated()).containsExactly("r-3");
            assertThat(gain.unseated()).containsExactly("r-2");
        }

        @Test
        void counts_the_offers_that_each_rule_excludes() {
            judge.refuse("o-1", "E-1").veto("r-3", "o-1", "P-1").veto("r-3", "o-2", "P-1");

            assertThat(waiting("r-3").refusals())
                    .extracting(RefusalCount::mentors)
                    .containsExactly(1, 2);
            assertThat(waiting("r-3").taken()).isEmpty();
            assertThat(waiting("r-3").free()).isEmpty();
            assertThat(waiting("r-3").sentences(Language.RU))
                    .contains("Правило P-1 исключает 2 из 2 предложений, например (o-1): причина P-1.");
        }

        @Test
        void that_waits_for_papers_says_which_and_until_when() {
            judge.await("r-3", "E-3");

            assertThat(waiting("r-3").repairs()).singleElement().isInstanceOf(Repair.BringPapers.class);
            assertThat(waiting("r-3").sentences(Language.RU))
                    .contains("Не хватает: согласие, участник (p-r-3), до 15.09.2026, правило E-3.");
            assertThat(waiting("r-3").free()).extracting(FreeOffer::why).containsExactly(NotGiven.PAPERS);
        }

        @Test
        void that_waits_for_papers_is_not_advised_an_override_where_no_time_suits_the_group() {
            judge.await("r-6", "E-3");

            assertThat(waiting("r-6").free())
                    .extracting(FreeOffer::why)
                    .containsExactly(NotGiven.NO_COMMON_TIME, NotGiven.PAPERS);
            assertThat(waiting("r-6").sentences(Language.RU))
                    .contains(
                            "Что поможет: принести недостающее и распределить заново. Получит ли тогда место эта заявка, "
                                    + "заранее точно не посчитать: проверьте распределением с ключом --include-pending.");
        }

        @Test
        void that_is_refused_is_promised_nothing() {
            judge.refuse("r-3", "E-1");

            assertThat(waiting("r-3").repairs()).isEmpty();
            assertThat(waiting("r-3").taken()).isEmpty();
        }

        @Test
        void is_not_promised_a_place_where_the_group_would_lose_its_time() {
            assertThat(waiting("r-6").free())
                    .containsExactly(
                            new FreeOffer("o-3", "p-o-3", 500, 1, NotGiven.NO_COMMON_TIME),
                            new FreeOffer("o-4", "p-o-4", 500, 2, NotGiven.NOTHING));
            assertThat(waiting("r-6").repairs()).containsExactly(new Repair.SeatByEdit("o-4", "p-o-4", 500));
        }

        @Test
        void is_not_promised_a_place_in_a_group_below_its_minimum() {
            pairing = SmallSchool.pairing();
            programme = SmallSchool.programme()
                    .offers(List.of(
                            offer("o-1", "single", 0, 2), offer("o-3", "club", 0, 3), offer("o-4", "club", 2, 2)))
                    .build();

            assertThat(waiting("r-6").free()).contains(new FreeOffer("o-4", "p-o-4", 500, 2, NotGiven.BELOW_MINIMUM));
        }

        @Test
        void is_told_when_the_cap_of_the_mentor_and_not_the_offer_is_full() {
            programme = SmallSchool.programmeWith(
                            person("p-o-2").toBuilder().mentorCap(0).build())
                    .build();

            assertThat(waiting("r-3").taken())
                    .contains(new TakenOffer("o-2", "p-o-2", 500, 1, List.of(), List.of(), true));
            Optional<Gain> gain = Optional.of(new Gain(1, List.of("r-3"), List.of()));
            assertThat(waiting("r-3").repairs())
                    .containsExactly(
                            new Repair.OneMorePlace("o-1", "p-o-1", 500, gain),
                            new Repair.HigherCap("o-2", "p-o-2", 500, gain));
        }

        @Test
        void is_not_promised_anything_that_a_pin_or_another_mentor_forbids() {
            programme = SmallSchool.programme()
                    .requests(List.of(
                            request("r-1", "single").toBuilder()
                                    .participant("p-r-3")
                                    .build(),
                            request("r-3", "single"),
                            request("r-6", "club")))
                    .add(new Pin("r-6", "o-3", "решение"))
                    .build();

            assertThat(waiting("r-3").repairs()).isEmpty();
            assertThat(waiting("r-6").free())
                    .contains(new FreeOffer("o-4", "p-o-4", 500, 2, NotGiven.PINNED_ELSEWHERE));
        }
    }

    @Nested
    class A_mentor {
        private Explanation.Mentor mentor(String offer) {
            return only(Explanation.Mentor.class, offer);
        }

        @Test
        void has_the_group_best_first_and_those_who_still_wait() {
            judge.adjust("r-2", "o-1", 10, "P-1");

            assertThat(mentor("o-1").seats())
                    .containsExactly(new SeatedMentee("r-2", "p-r-2", 510), new SeatedMentee("r-1", "p-r-1", 500));
            assertThat(mentor("o-1").waiting()).containsExactly(new SeatedMentee("r-3", "p-r-3", 500));
            assertThat(mentor("o-1").empty()).isEmpty();
            assertThat(mentor("o-3").slot()).map(TimeSlot::id).contains("mon");
            assertThat(mentor("o-3").sentences(Language.RU)).contains("Общее время группы: пн 15:00–16:00.");
        }

        @Test
        void without_a_group_has_a_reason() {
            judge.refuse("o-2", "E-1");
            assertThat(mentor("o-2").empty()).contains(EmptyBecause.REFUSED);
            assertThat(mentor("o-4").empty()).contains(EmptyBecause.NOT_CHOSEN);
        }

        @Test
        void that_waits_for_papers_has_nobody_for_that_reason() {
            judge.await("o-2", "E-1");
            assertThat(mentor("o-2").empty()).contains(EmptyBecause.PENDING);
            assertThat(mentor("o-2").sentences(Language.RU)).anyMatch(each -> each.contains("согласие"));
        }

        @Test
        void whom_rules_keep_from_everybody_has_nobody_for_that_reason() {
            judge.veto("r-1", "o-2", "P-1").veto("r-2", "o-2", "P-1").veto("r-3", "o-2", "P-1");
            assertThat(mentor("o-2").empty()).contains(EmptyBecause.NOBODY_ADMISSIBLE);
        }

        @Test
        void who_pauses_whose_places_are_held_and_whom_nobody_asked_differ() {
            Mentorship held = new Mentorship(
                    "m-1",
                    "single",
                    "p-o-2",
                    Optional.of("o-2"),
                    List.of(new Membership("p-r-9", Optional.empty(), LocalDate.of(2026, 8, 1), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Transition.to(MentorshipState.APPROVED, LocalDate.of(2026, 8, 1))),
                    List.of(),
                    List.of());
            programme = SmallSchool.programmeWith(person("p-o-5"), person("p-o-6"), person("p-r-9"))
                    .add(SmallSchool.form("choir", org.mentorship.core.form.MeetingMode.JOINT))
                    .add(offer("o-5", "choir", 0, 2))
                    .add(offer("o-6", "single", 0, 0))
                    .add(held)
                    .build();

            assertThat(mentor("o-5").empty()).contains(EmptyBecause.NO_REQUESTS);
            assertThat(mentor("o-6").empty()).contains(EmptyBecause.PAUSED);
            assertThat(mentor("o-2").empty()).contains(EmptyBecause.FULL);
            assertThat(mentor("o-2").open()).containsExactly("p-r-9");
        }

        @Test
        void whose_minimum_is_out_of_reach_has_nobody_for_that_reason() {
            programme = SmallSchool.programme()
                    .offers(List.of(
                            offer("o-1", "single", 0, 2), offer("o-3", "club", 2, 3), offer("o-2", "single", 2, 2)))
                    .build();

            assertThat(mentor("o-2").empty()).contains(EmptyBecause.BELOW_MINIMUM);
        }
    }

    @Nested
    class An_id {
        @Test
        void of_a_participant_explains_all_requests_and_offers_of_theirs() {
            programme = SmallSchool.programme()
                    .add(offer("o-9", "club", 0, 1).toBuilder()
                            .participant("p-r-1")
                            .build())
                    .build();

            assertThat(explain("p-r-1")).extracting(Explanation::subject).containsExactly("r-1", "o-9");
        }

        @Test
        void that_nobody_has_explains_nothing() {
            assertThat(explain("r-77")).isEmpty();
        }

        @Test
        void that_came_after_the_pairing_is_told_so() {
            programme = SmallSchool.programmeWith(person("p-r-7"))
                    .add(request("r-7", "single"))
                    .build();

            assertThat(explain("r-7")).containsExactly(new Explanation.NotInPairing("r-7"));
        }

        @Test
        void that_left_the_programme_since_is_told_so() {
            programme = SmallSchool.programme()
                    .requests(List.of(request("r-1", "single")))
                    .offers(List.of(offer("o-2", "single", 0, 1)))
                    .build();

            assertThat(explain("r-2")).containsExactly(new Explanation.NotInProgramme("r-2"));
            assertThat(explain("r-1")).containsExactly(new Explanation.NotInProgramme("o-1"));
        }

        @Test
        void of_a_pairing_for_another_day_or_programme_is_refused_in_words() {
            programme = SmallSchool.programme()
                    .referenceDate(LocalDate.of(2026, 9, 2))
                    .build();

            assertThat(explain("r-1")).singleElement().isInstanceOf(Explanation.OtherProgramme.class);
            assertThat(explain("o-1").get(0).sentences(Language.RU).get(0))
                    .contains("(school-1) на дату 01.09.2026", "на дату 02.09.2026");
        }
    }

    @Test
    void by_another_rule_book_than_the_pairing_nothing_is_explained() {
        judge.ofBook("fedcba98");
        Explanation.OtherRuleBook other = new Explanation.OtherRuleBook("r-1", pairing.ruleBook(), "fedcba98");
        assertThat(explain("r-1")).containsExactly(other);
        assertThat(Explainers.of(programme, pairing, judge).explain("r-1", "o-2"))
                .isEqualTo(other);
        assertThat(other.sentences(Language.RU))
                .singleElement()
                .asString()
                .contains("по своду правил 0123abcd, а сейчас действует fedcba98", "--rules");

        judge.ofBook(pairing.ruleBook());
        assertThat(explain("r-1")).singleElement().isInstanceOf(Explanation.Pair.class);
    }

    @Test
    void every_id_of_the_programme_and_the_pairing_is_explained_in_both_languages() {
        judge.await("o-2", "E-1").refuse("r-2", "E-2").veto("r-4", "o-4", "P-1");
        pairing = SmallSchool.pairing(group("o-1", "single", null, "r-1", "r-2"));

        for (Request request : programme.requests()) {
            for (Language language : Language.values()) {
                assertThat(explain(request.id()))
                        .allSatisfy(each -> assertThat(each.sentences(language)).isNotEmpty());
            }
        }
        for (Offer offer : programme.offers()) {
            for (Language language : Language.values()) {
                assertThat(explain(offer.participant()))
                        .allSatisfy(each -> assertThat(each.sentences(language)).isNotEmpty());
            }
        }
    }

    @Test
    void both_languages_say_the_same_things_and_no_more() {
        BundleCheck.check(PairingExplainer.class, "explain");
    }
}
