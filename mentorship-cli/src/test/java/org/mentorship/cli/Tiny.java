package org.mentorship.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;

/**
 * The example of six people, and variations of it: teachers t1 and t2 (two places each) and pupils u1 to u4. As it stands u1
 * and u3 go to t1, u2 to t2, and u4, who is 14, lacks a consent of their own.
 */
final class Tiny {
    static final LocalDate REFERENCE = LocalDate.of(2024, 9, 20);

    private Tiny() {}

    static Programme programme() {
        try (InputStream in = Tiny.class.getResourceAsStream("examples/tiny/programme.json")) {
            return ProgrammeReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Programme.Builder builder() {
        return programme().toBuilder();
    }

    /** The programme with one participant changed. */
    static Programme.Builder withParticipant(String id, UnaryOperator<Participant.Builder> change) {
        List<Participant> people = programme().participants().stream()
                .map(person -> person.id().equals(id)
                        ? change.apply(person.toBuilder()).build()
                        : person)
                .toList();
        return builder().participants(people);
    }

    static Programme.Builder withRequest(String id, UnaryOperator<Request.Builder> change) {
        List<Request> requests = programme().requests().stream()
                .map(request -> request.id().equals(id)
                        ? change.apply(request.toBuilder()).build()
                        : request)
                .toList();
        return builder().requests(requests);
    }

    static Programme.Builder withOffer(String id, UnaryOperator<Offer.Builder> change) {
        List<Offer> offers = programme().offers().stream()
                .map(offer ->
                        offer.id().equals(id) ? change.apply(offer.toBuilder()).build() : offer)
                .toList();
        return builder().offers(offers);
    }

    /** Seven like u1, r-1 to r-7, who can meet only with t1 (two places) and t2 (one place), both open to all of them. */
    static Programme sevenForThree() {
        Programme tiny = programme();
        List<Participant> people = new ArrayList<>(tiny.participants());
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            people.add(
                    tiny.participant("u1").orElseThrow().toBuilder().id("p" + i).build());
            requests.add(tiny.request("r-u1").orElseThrow().toBuilder()
                    .id("r-" + i)
                    .participant("p" + i)
                    .slots("mon", "thu")
                    .build());
        }
        return withOffer("o-t2", offer -> offer.maxMentees(1))
                .participants(people)
                .requests(requests)
                .build();
    }

    /** u1 alone, and t2 offers the very same as t1. */
    static Programme twoEqualMentors() {
        Programme tiny = programme();
        Offer first = tiny.offer("o-t1").orElseThrow();
        return withOffer(
                        "o-t2",
                        offer -> offer.directions(first.directions())
                                .interests(first.interests())
                                .slots(first.slots()))
                .requests(List.of(tiny.request("r-u1").orElseThrow()))
                .answers(List.of())
                .build();
    }

    /** Writes the programme into the folder and gives the path for the command line. */
    static String file(Path folder, Programme programme) {
        Path file = folder.resolve("programme.json");
        try {
            ProgrammeWriter.write(programme, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
