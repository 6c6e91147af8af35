package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.approval.ApprovalResult;
import org.mentorship.matching.approval.Approvals;
import org.mentorship.matching.approval.Edit;
import org.mentorship.matching.explain.Explainers;
import org.mentorship.matching.explain.Explanation;
import org.mentorship.matching.explain.Explanation.Repair;
import org.mentorship.matching.explain.PairingExplainer;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.json.PairingReader;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.DecisionBasis;

/** What holds of every pairing that is solved and then reviewed. */
class ReviewLawsTest {
    private static final int CASES = 150;
    private static final PairingSettings SETTINGS =
            PairingSettings.builder().unimprovedSteps(20).build();

    /** A case that was solved. */
    private record Solved(Programme programme, OneMentorship judge, Pairing pairing) {}

    private static final List<Solved> SOLVED = LongStream.range(0, CASES)
            .mapToObj(seed -> {
                SmallCase small = SmallCase.of(seed, PairingPolicy.values()[(int) seed % 3]);
                OneMentorship judge = new OneMentorship(small.judge());
                return new Solved(small.programme(), judge, solve(small.programme(), judge));
            })
            .toList();

    /** The rules of a case, and a mentee has one mentorship and one request in one form, as the bundled rules want it. */
    private record OneMentorship(FixedJudge judge) implements Judge {
        @Override
        public EligibilityReport eligibility(Programme programme) {
            Set<String> served = programme.mentorships().stream()
                    .flatMap(mentorship -> mentorship.mentees().stream()
                            .map(Membership::participant)
                            .map(mentee -> mentee + " " + mentorship.form()))
                    .collect(Collectors.toCollection(HashSet::new));
            List<Eligibility> decisions = new ArrayList<>();
            for (Eligibility decision : judge.eligibility(programme).decisions()) {
                boolean refused = decision.role() == Role.MENTEE
                        && !served.add(decision.participant() + " "
                                + programme
                                        .request(decision.subject())
                                        .orElseThrow()
                                        .form());
                decisions.add(
                        refused
                                ? new Eligibility.Refused(
                                        decision.subject(),
                                        Role.MENTEE,
                                        decision.participant(),
                                        List.of(FixedJudge.finding("T-ONE")),
                                        List.of())
                                : decision);
            }
            return new EligibilityReport(new DecisionBasis("fixed", programme.referenceDate(), List.of()), decisions);
        }

        @Override
        public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
            return judge.judge(programme, pairs);
        }

        Rules rules() {
            return new Rules() {
                @Override
                public String fingerprint() {
                    return "fixed";
                }

                @Override
                public EligibilityReport eligibility(Programme programme) {
                    return OneMentorship.this.eligibility(programme);
                }

                @Override
                public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
                    return judge.judge(programme, pairs);
                }
            };
        }
    }

    private static Pairing solve(Programme programme, OneMentorship judge) {
        return new Run(programme, judge.rules(), SETTINGS, new PairingListener() {}, new RunControl(Optional.empty()))
                .solve();
    }

    private static Programme approved(ApprovalResult result) {
        assertThat(result).isInstanceOf(ApprovalResult.Approved.class);
        return ((ApprovalResult.Approved) result).programme();
    }

    @Test
    void every_pairing_is_approved_and_pairing_again_proposes_nothing_for_the_seated() {
        for (Solved each : SOLVED) {
            Programme approved = approved(
                    Approvals.of(each.programme(), each.pairing(), each.judge()).approve());
            Pairing again = solve(approved, each.judge());

            assertThat(approved.mentorships().stream()
                            .mapToInt(mentorship -> mentorship.mentees().size())
                            .sum())
                    .isEqualTo(each.pairing().seated());
            Set<String> seated = requests(each.pairing());
            assertThat(again.unmatched())
                    .filteredOn(unmatched -> seated.contains(unmatched.request()))
                    .allMatch(Unmatched.HasMentor.class::isInstance)
                    .hasSameSizeAs(seated);
            approved(Approvals.of(approved, again, each.judge()).approve());
        }
    }

    @Test
    void a_pairing_reads_back_equal_from_its_file() throws IOException {
        for (Solved each : SOLVED) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PairingWriter.write(each.pairing(), out);
            assertThat(PairingReader.read(new ByteArrayInputStream(out.toByteArray())))
                    .isEqualTo(each.pairing());
        }
    }

    @Test
    void every_id_is_explained_with_the_points_of_the_pairing() {
        for (Solved each : SOLVED) {
            PairingExplainer explainer = Explainers.of(each.programme(), each.pairing(), each.judge());
            for (Request request : each.programme().requests()) {
                Explanation explained = explainer.explain(request.id()).get(0);
                assertThat(explained.sentences(Language.RU)).isNotEmpty();
                assertThat(explained.sentences(Language.EN)).isNotEmpty();
                if (explained instanceof Explanation.Pair pair) {
                    assertThat(pair.pointsInPairing())
                            .contains(pair.compatibility().points());
                    assertThat(pair.mentorRank()).isPresent();
                } else {
                    assertThat(explained).isInstanceOf(Explanation.Waiting.class);
                }
            }
            for (Offer offer : each.programme().offers()) {
                assertThat(explainer.explain(offer.id()).get(0)).isInstanceOf(Explanation.Mentor.class);
            }
        }
    }

    /** What an explanation promises is true: the repair, carried out, can be approved. */
    @Test
    void every_repair_that_is_promised_works() {
        int tried = 0;
        for (Solved each : SOLVED) {
            PairingExplainer explainer = Explainers.of(each.programme(), each.pairing(), each.judge());
            for (Unmatched unmatched : each.pairing().unmatched()) {
                Explanation.Waiting waiting = (Explanation.Waiting)
                        explainer.explain(unmatched.request()).get(0);
                for (Repair repair : waiting.repairs()) {
                    if (repair instanceof Repair.OneMorePlace place) {
                        Solved larger = new Solved(
                                withOneMorePlace(each.programme(), place.offer()), each.judge(), each.pairing());
                        approved(seat(larger, waiting.subject(), place.offer()));
                        tried++;
                    } else if (repair instanceof Repair.SeatByEdit seat) {
                        approved(seat(each, waiting.subject(), seat.offer()));
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).as("repairs tried").isGreaterThanOrEqualTo(20);
    }

    private static ApprovalResult seat(Solved solved, String request, String offer) {
        Programme programme = solved.programme();
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Seat(request, offer, "проверка")));
        PairVerdict verdict = solved.judge()
                .judge(
                        programme,
                        List.of(new CandidatePair(
                                programme.request(request).orElseThrow(),
                                programme.offer(offer).orElseThrow())))
                .get(0);
        for (Adjustment adjustment : verdict.adjustments()) {
            if (adjustment.points() < 0) {
                edits.add(new Edit.Override(request, offer, adjustment.finding().ruleId(), "проверка"));
            }
        }
        return Approvals.of(programme, solved.pairing(), solved.judge())
                .edit(edits)
                .approve();
    }

    private static Programme withOneMorePlace(Programme programme, String offer) {
        return programme.toBuilder()
                .offers(programme.offers().stream()
                        .map(each -> each.id().equals(offer)
                                ? each.toBuilder()
                                        .maxMentees(each.maxMentees() + 1)
                                        .build()
                                : each)
                        .toList())
                .build();
    }

    private static Set<String> requests(Pairing pairing) {
        return pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .map(seat -> seat.request())
                .collect(Collectors.toSet());
    }
}
