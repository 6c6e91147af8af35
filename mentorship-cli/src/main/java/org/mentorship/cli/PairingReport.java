package org.mentorship.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.Gap;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;

/**
 * A pairing as a page for people: groups by form, each pair with points and its two or three strongest reasons, then
 * those without a mentor, each with the reason and what to do, then the whole. A public report leaves out everything
 * that says more of a person than with whom they are paired.
 */
final class PairingReport {
    private static final int REASONS = 3;
    private static final int MOST_BARRED = 20;
    /** Counts below this are not told in public; design of suppression: n < 5. */
    private static final int SMALLEST_PUBLIC_COUNT = 5;

    private final Words words;
    private final Programme programme;
    private final Pairing pairing;
    private final boolean publicly;
    private final Names names;
    private final List<Eligibility> barred = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    PairingReport(Words words, Programme programme, Pairing pairing, boolean names, boolean publicly) {
        this.words = words;
        this.programme = programme;
        this.pairing = pairing;
        this.publicly = publicly;
        this.names = new Names(programme, names);
    }

    /** Tells of mentors, too, to whom nobody can be given: refused, or waiting where those who wait take no part. */
    PairingReport withDecisions(EligibilityReport report) {
        report.decisions().stream()
                .filter(decision -> decision.role() == Role.MENTOR)
                .filter(decision -> decision instanceof Eligibility.Refused
                        || decision instanceof Eligibility.Pending
                                && !pairing.settings().seatPending())
                .forEach(barred::add);
        return this;
    }

    List<String> lines() {
        lines.clear();
        lines.add(words.text("pair.title", words.text(programme.title()), programme.id()));
        lines.add(words.text(
                "pair.basis",
                pairing.referenceDate(),
                words.text("policy." + pairing.policy().name())));
        groups();
        unmatched();
        barred();
        summary();
        return List.copyOf(lines);
    }

    private void groups() {
        Map<String, List<Group>> byForm = new LinkedHashMap<>();
        programme.forms().forEach(form -> byForm.put(form.code(), new ArrayList<>()));
        pairing.groups()
                .forEach(group -> byForm.computeIfAbsent(group.form(), form -> new ArrayList<>())
                        .add(group));
        byForm.forEach((form, groups) -> {
            if (!groups.isEmpty()) {
                groups(form, groups);
            }
        });
    }

    private void groups(String form, List<Group> groups) {
        int seats = groups.stream().mapToInt(group -> group.seats().size()).sum();
        lines.add("");
        lines.add(words.text("pair.form", title(form), form, groups.size(), seats));
        lines.add("");
        Table table = publicly ? new Table("  ", "ll") : new Table("  ", "llrl");
        if (publicly) {
            table.row(words.text("pair.mentor"), words.text("pair.mentee"));
        } else {
            table.row(
                    words.text("pair.mentor"),
                    words.text("pair.mentee"),
                    words.text("pair.points"),
                    words.text("pair.why"));
        }
        for (Group group : groups) {
            String mentor = mentor(group);
            for (Seat seat : group.seats()) {
                String mentee = names.of(seat.mentee());
                if (publicly) {
                    table.row(mentor, mentee);
                } else {
                    table.row(
                            mentor,
                            mentee,
                            Integer.toString(seat.compatibility().points()),
                            reasons(seat));
                    for (Missing missing : seat.awaiting()) {
                        table.row("", "", "", words.text("pair.awaiting", missing(missing)));
                    }
                }
                mentor = "";
            }
        }
        lines.addAll(table.lines());
    }

    private String mentor(Group group) {
        String time = group.slot()
                .map(slot -> ", " + programme.slot(slot).map(words::slot).orElse(slot))
                .orElse("");
        return names.of(group.mentor()) + " (" + group.offer() + time + ")";
    }

    /** The strongest parts of the points, then what the rules took or gave, then the marks of the pair. */
    private String reasons(Seat seat) {
        Compatibility fit = seat.compatibility();
        Stream<Reason> components = fit.noData()
                ? Stream.empty()
                : fit.contributions().stream()
                        .filter(part -> part.points() != 0)
                        .map(part -> new Reason(words.text(part.title()), part.points()));
        Stream<Reason> rules = fit.adjustments().stream()
                .filter(rule -> rule.points() != 0)
                .map(rule -> new Reason(words.text(rule.finding().sentence()), rule.points()));
        List<String> told = Stream.concat(components, rules)
                .sorted(Comparator.comparingInt((Reason reason) -> -Math.abs(reason.points())))
                .limit(REASONS)
                .map(reason -> reason.text() + " " + signed(reason.points()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (fit.noData()) {
            told.add(0, words.text("pair.no-data"));
        } else if (fit.answeredPercent() < 100) {
            told.add(words.text("pair.answered", fit.answeredPercent()));
        }
        if (seat.pinned()) {
            told.add(0, words.text("pair.pinned"));
        }
        return String.join("; ", told);
    }

    private record Reason(String text, int points) {}

    private static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    private void unmatched() {
        Map<String, Request> requests = new LinkedHashMap<>();
        programme.requests().forEach(request -> requests.put(request.id(), request));
        Map<Unmatched, String> served = new LinkedHashMap<>();
        for (Unmatched left : pairing.unmatched()) {
            mentorshipOf(left, requests.get(left.request())).ifPresent(mentorship -> served.put(left, mentorship));
        }
        List<Unmatched> waiting = pairing.unmatched().stream()
                .filter(left -> !served.containsKey(left))
                .toList();
        if (heading("unmatched", waiting.size())) {
            for (Unmatched left : waiting) {
                lines.add("");
                lines.add("  " + head(left, requests.get(left.request())));
                why(left).forEach(line -> lines.add("    " + line));
                lines.add("    " + words.text("unmatched.do", advice(left)));
            }
        }
        if (heading("served", served.size())) {
            served.forEach((left, mentorship) ->
                    lines.add("  " + head(left, requests.get(left.request())) + ": " + mentorship));
        }
    }

    /** @return whether people are to be listed below it */
    private boolean heading(String key, int count) {
        if (count == 0) {
            return false;
        }
        lines.add("");
        lines.add(
                publicly && count < SMALLEST_PUBLIC_COUNT
                        ? words.text(key + ".few", SMALLEST_PUBLIC_COUNT)
                        : words.text(key + ".title", count));
        return !publicly;
    }

    private String head(Unmatched left, Request request) {
        return words.text(
                "unmatched.head",
                names.of(left.mentee()),
                left.request(),
                request == null ? "" : title(request.form()));
    }

    /** The mentorship that the request has been given, or that its mentee already is in: nobody is left out here. */
    private Optional<String> mentorshipOf(Unmatched left, Request request) {
        if (left instanceof Unmatched.HasMentor has) {
            return Optional.of(has.mentorship());
        }
        if (request == null || !(left instanceof Unmatched.NotAdmitted)) {
            return Optional.empty();
        }
        return programme.mentorships().stream()
                .filter(mentorship -> mentorship.open() && mentorship.state() != MentorshipState.PROPOSED)
                .filter(mentorship -> mentorship.form().equals(request.form())
                        && mentorship.currentMentees().contains(left.mentee()))
                .map(Mentorship::id)
                .findFirst();
    }

    private void barred() {
        if (publicly || barred.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text("barred.title", barred.size()));
        barred.stream()
                .limit(MOST_BARRED)
                .map(each -> words.text("barred.line", names.of(each.participant()), each.subject(), why(each)))
                .forEach(line -> lines.add("  " + line));
        if (barred.size() > MOST_BARRED) {
            lines.add("  " + words.text("barred.more", barred.size() - MOST_BARRED));
        }
    }

    private String why(Eligibility decision) {
        Stream<String> why = decision instanceof Eligibility.Refused refused
                ? refused.reasons().stream().map(this::finding)
                : ((Eligibility.Pending) decision)
                        .missing().stream().map(missing -> words.text("unmatched.awaiting", missing(missing)));
        return why.collect(Collectors.joining("; "));
    }

    private List<String> why(Unmatched left) {
        if (left instanceof Unmatched.NotAdmitted refused) {
            return refused.reasons().stream().map(this::finding).toList();
        }
        if (left instanceof Unmatched.Awaiting awaiting) {
            return awaiting.missing().stream()
                    .map(missing -> words.text("unmatched.awaiting", missing(missing)))
                    .toList();
        }
        if (left instanceof Unmatched.NoAdmissibleMentor none) {
            List<String> why = new ArrayList<>();
            why.add(
                    none.mentorsInForm() == 0
                            ? words.text("unmatched.no-mentors")
                            : words.text("unmatched.none-fits", none.mentorsInForm()));
            none.refusals()
                    .forEach(refusal -> why.add(words.text(
                            "unmatched.refusal",
                            refusal.mentors(),
                            finding(refusal.example()),
                            refusal.exampleOffer())));
            return why;
        }
        if (left instanceof Unmatched.NoPlace full) {
            return List.of(words.text(
                    "unmatched.no-place",
                    full.admissibleOffers().size(),
                    few(full.admissibleOffers()),
                    full.places(),
                    full.competingRequests()));
        }
        return List.of(words.text("unmatched.not-reached"));
    }

    private String advice(Unmatched left) {
        if (left instanceof Unmatched.NotAdmitted) {
            return words.text("unmatched.not-admitted.do");
        }
        if (left instanceof Unmatched.Awaiting) {
            return words.text("unmatched.awaiting.do");
        }
        if (left instanceof Unmatched.NoAdmissibleMentor none) {
            return words.text(none.mentorsInForm() == 0 ? "unmatched.no-mentors.do" : "unmatched.none-fits.do");
        }
        return words.text(left instanceof Unmatched.NoPlace ? "unmatched.no-place.do" : "unmatched.not-reached.do");
    }

    private String few(List<String> ids) {
        int most = 5;
        return ids.size() <= most
                ? String.join(", ", ids)
                : words.text("and-more", String.join(", ", ids.subList(0, most)), ids.size() - most);
    }

    private String finding(Finding finding) {
        return words.text("finding", words.text(finding.reason()), finding.ruleId());
    }

    private String missing(Missing missing) {
        return words.text(
                "missing",
                words.text(missing.paper()),
                names.of(missing.participant()),
                missing.until(),
                missing.finding().ruleId());
    }

    private void summary() {
        int requests = programme.requests().size();
        lines.add("");
        if (requests == 0) {
            lines.add(words.text("summary.no-requests"));
        } else if (programme.offers().isEmpty()) {
            lines.add(words.text("summary.no-offers"));
        }
        if (!publicly) {
            Set<String> taken = pairing.groups().stream().map(Group::offer).collect(Collectors.toSet());
            long free = programme.offers().stream()
                    .filter(offer -> !taken.contains(offer.id()))
                    .count();
            lines.add(words.text(
                    "summary.seated",
                    pairing.seated(),
                    requests,
                    pairing.groups().size(),
                    free));
            if (pairing.seated() > 0) {
                lines.add(points());
            }
            if (!pairing.score().usable()) {
                lines.add(words.text("summary.broken", -pairing.score().hard()));
            }
            lines.add(quality());
            pairing.quality()
                    .seatsForgone()
                    .filter(seats -> seats > 0)
                    .ifPresent(seats -> lines.add(words.text("quality.forgone", seats)));
            lines.add(words.text(
                    "summary.basis",
                    RuleBook.shortened(pairing.ruleBook()),
                    pairing.settings().seed()));
        }
        lines.add(words.text("summary.proposal"));
    }

    private String points() {
        int lowest = Compatibility.MAX_POINTS;
        long sum = 0;
        for (Group group : pairing.groups()) {
            for (Seat seat : group.seats()) {
                sum += seat.compatibility().points();
                lowest = Math.min(lowest, seat.compatibility().points());
            }
        }
        long mean = (2 * sum + pairing.seated()) / (2L * pairing.seated()); // half-up
        long wishes = pairing.score().points() - sum;
        return words.text(
                "summary.points",
                sum,
                wishes < 0 ? "−" + -wishes : "+" + wishes,
                pairing.score().points(),
                mean,
                lowest);
    }

    private String quality() {
        Quality quality = pairing.quality();
        String proof = quality.proof() == Quality.Proof.GAP
                ? quality.bound()
                        .flatMap(bound -> Gap.between(pairing.score(), bound, pairing.policy()))
                        .map(this::gap)
                        .orElse(words.text("quality.unknown"))
                : words.text("quality." + quality.proof().name());
        return words.text(
                "summary.quality",
                proof,
                words.text("stopped." + quality.stopped().name()),
                quality.blockingPairs());
    }

    private String gap(Gap gap) {
        String percent = gap.percent().toPlainString();
        return words.text(
                "quality.gap." + gap.level().name(),
                gap.size(),
                gap.bound(),
                words.language() == Language.RU ? percent.replace('.', ',') : percent);
    }

    private String title(String form) {
        return words.text(programme.form(form).map(Form::title).orElse(LocalizedText.ru(form)));
    }
}
