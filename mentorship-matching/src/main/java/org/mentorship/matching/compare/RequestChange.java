package org.mentorship.matching.compare;

import java.util.Objects;
import java.util.Optional;
import org.mentorship.matching.Unmatched;

/** What a second pairing changes for one request. */
public sealed interface RequestChange {

    /** Id of the request. */
    String request();

    /** Id of the participant. */
    String mentee();

    /** Where the request sits in the first pairing. */
    Optional<Position> before();

    /** Where it sits in the second. */
    Optional<Position> after();

    /** Points of the pair after less those before, -1000…1000; no seat counts 0. */
    default int pointsGained() {
        return after().map(Position::points).orElse(0)
                - before().map(Position::points).orElse(0);
    }

    /** It had no seat and has one now. */
    record Seated(String request, String mentee, Position now) implements RequestChange {
        public Seated {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(now, "now");
        }

        @Override
        public Optional<Position> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Position> after() {
            return Optional.of(now);
        }
    }

    /** It had a seat and has none now; {@code reason} is that of the second pairing. */
    record Unseated(String request, String mentee, Position was, Unmatched reason) implements RequestChange {
        public Unseated {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<Position> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Position> after() {
            return Optional.empty();
        }
    }

    /** Another mentor. */
    record OtherMentor(String request, String mentee, Position was, Position now) implements RequestChange {
        public OtherMentor {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(now, "now");
        }

        @Override
        public Optional<Position> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Position> after() {
            return Optional.of(now);
        }
    }

    /** The same mentor, but another offer, common time or number of points. */
    record SameMentor(String request, String mentee, Position was, Position now) implements RequestChange {
        public SameMentor {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(now, "now");
        }

        @Override
        public Optional<Position> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Position> after() {
            return Optional.of(now);
        }
    }

    /** The first pairing does not know the request. */
    record Joined(String request, String mentee, Optional<Position> after) implements RequestChange {
        public Joined {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(after, "after");
        }

        @Override
        public Optional<Position> before() {
            return Optional.empty();
        }
    }

    /** The second pairing does not know the request. */
    record Departed(String request, String mentee, Optional<Position> before) implements RequestChange {
        public Departed {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(mentee, "mentee");
            Objects.requireNonNull(before, "before");
        }

        @Override
        public Optional<Position> after() {
            return Optional.empty();
        }
    }
}
