package org.mentorship.matching.internal.plan;

/** A person who leads or attends the group of a place. */
public interface Attendance {

    String person();

    /** The place, null for a seating without one. */
    Place place();

    /** Tells two attendances of a person apart; unique in a plan. */
    String key();

    boolean leads();

    default boolean joint() {
        return place() != null && place().joint();
    }

    /** The mentor of a joint group. */
    record Leader(String person, Place place) implements Attendance {
        @Override
        public String key() {
            return "o " + place.offer().id();
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    /** A mentee of an open joint mentorship, who stays. */
    record Member(String person, Place place) implements Attendance {
        @Override
        public String key() {
            return "m " + place.offer().id();
        }

        @Override
        public boolean leads() {
            return false;
        }
    }
}
