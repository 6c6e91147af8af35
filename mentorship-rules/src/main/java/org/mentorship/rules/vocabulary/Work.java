package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;

/**
 * One work of a roadmap as the plan has it: what a rule about the plan itself decides on. Days are those of its first dated
 * occurrence.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}.
 *
 * @param plan id of the roadmap
 * @param id id of the work
 * @param number its number, as written
 * @param kind code of what the work is, such as {@code PAIRS_ORDER}; null when it is nothing that rules ask about
 * @param stage code of the canonical stage
 * @param stagePlace place of its stage in the document; 0 or more
 * @param firstOfPlan whether it is the first work of the plan
 * @param firstOfStage whether it is the first work of its stage
 * @param opensPlan whether it begins first of all works of the first stage
 * @param deadlineStated whether the plan gives it a deadline
 * @param deadlineUnderstood whether that deadline was understood
 * @param yearStated whether its phrase names a year wherever it names days or months
 * @param planStatesYears whether some deadline of the plan names a year
 * @param responsibleStated whether somebody is responsible
 * @param resultStated whether a result or a document is named
 * @param stageHasDeadlines whether some work of its stage has a deadline
 * @param planHasDeadlines whether some work of the plan has a deadline
 * @param planHasResponsible whether some work of the plan has somebody responsible
 * @param planHasResults whether some work of the plan names a result or a document
 * @param opens first day of its window; null when none is said
 * @param begins {@code opens}, or {@code due} where no first day is said
 * @param due last day on which it is in time
 * @param planFrom first day of the plan
 * @param planTo last day of the plan
 * @param approvedOn day on which the plan was approved
 * @param beganBeforeApproval days from {@code begins} to {@code approvedOn}, negative when approved before
 * @param done whether there is any evidence
 * @param firstDone day of the first evidence
 * @param lastDone day of the last evidence
 * @param firstAct day of the first act among the evidence
 * @param today day of the report
 * @param servesFrom first day of the window that serves the programme of the report; null where no first day is said, or where
 *     there is no programme or no such window
 * @param servesBy last day of that window
 * @param doneOn day on which the work was done for that programme, by the evidence
 * @param readyOn {@code doneOn}, or else {@code servesBy}: from then on what rests on the work may begin
 */
@Subject
public record Work(
        String plan,
        String id,
        String number,
        @OneOf(ActivityKind.class) String kind,
        @OneOf(CanonicalStage.class) String stage,
        int stagePlace,
        boolean firstOfPlan,
        boolean firstOfStage,
        boolean opensPlan,
        boolean deadlineStated,
        boolean deadlineUnderstood,
        boolean yearStated,
        boolean planStatesYears,
        boolean responsibleStated,
        boolean resultStated,
        boolean stageHasDeadlines,
        boolean planHasDeadlines,
        boolean planHasResponsible,
        boolean planHasResults,
        LocalDate opens,
        LocalDate begins,
        LocalDate due,
        LocalDate planFrom,
        LocalDate planTo,
        LocalDate approvedOn,
        Integer beganBeforeApproval,
        boolean done,
        LocalDate firstDone,
        LocalDate lastDone,
        LocalDate firstAct,
        LocalDate today,
        LocalDate servesFrom,
        LocalDate servesBy,
        LocalDate doneOn,
        LocalDate readyOn) {}
