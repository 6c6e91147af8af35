package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.matching.internal.kernel.DualPrices;
import org.mentorship.matching.internal.kernel.GroupProof;
import org.mentorship.matching.internal.kernel.GroupSolver;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.matching.proof.Prices;

/** Prices of the kernel by id, for a certificate that stands without the kernel. Prices of 0 are left out. */
final class KernelPrices {

    private KernelPrices() {}

    static Prices.OfPlaces places(PairingPlan plan, Transport transport, DualPrices prices) {
        return places(plan.places(), transport.unit(), prices);
    }

    static Prices.OfPlaces places(List<Place> places, long unit, DualPrices prices) {
        return new Prices.OfPlaces(unit, offers(places, prices.offerPrice()), mentors(places, prices.personPrice()));
    }

    static Prices.Cut cut(PairingPlan plan, DualPrices prices) {
        return new Prices.Cut(offers(plan.places(), prices.offerPrice()), mentors(plan.places(), prices.personPrice()));
    }

    /** Pinned requests were lifted above all others; their prices are told without that. */
    static Prices.OfRequests requests(PairingPlan plan, Transport transport, long[] prices) {
        Map<String, Long> byId = new TreeMap<>();
        for (Seating seating : plan.seatings()) {
            long price = Math.max(0, prices[seating.index()])
                    - (seating.pin() == null ? 0 : SeatGraph.PIN_RANK * transport.unit());
            put(byId, seating.request().id(), price);
        }
        return new Prices.OfRequests(transport.unit(), byId);
    }

    private static Map<String, Long> offers(List<Place> places, long[] prices) {
        Map<String, Long> byId = new TreeMap<>();
        for (Place place : places) {
            put(byId, place.offer().id(), prices[place.index()]);
        }
        return byId;
    }

    private static Map<String, Long> mentors(List<Place> places, long[] prices) {
        Map<String, Long> byId = new TreeMap<>();
        for (Place place : places) {
            put(
                    byId,
                    place.mentor().participant(),
                    Math.max(0, prices[place.mentor().index()]));
        }
        return byId;
    }

    private static void put(Map<String, Long> byId, String id, long price) {
        if (price != 0) {
            byId.put(id, price);
        }
    }

    /**
     * Above which points a pair matters to prices: where it is worth more than its request keeps and its place costs.
     *
     * @param transport over the candidates
     * @param ranksOnly whether points and wishes count nothing
     */
    static LeastPoints paying(Transport transport, DualPrices prices, boolean ranksOnly) {
        long unit = transport.unit();
        long[] keeps = new long[transport.requests()];
        Arrays.setAll(keeps, i -> prices.surplus(transport, i, unit) - transport.rank()[i] * unit);
        return new Paying(keeps, prices.offerPrice(), ranksOnly);
    }

    /** @param costs by offer, or by group of offers */
    private record Paying(long[] keeps, long[] costs, boolean ranksOnly) implements LeastPoints {
        @Override
        public long least(int request, int offer, int keep) {
            long cost = keeps[request] + costs[offer];
            if (ranksOnly) {
                return cost < 0 ? 0 : Long.MAX_VALUE;
            }
            return cost - keep + 1;
        }

        @Override
        public Optional<LeastPoints> of(Groups groups) {
            return Optional.of(new Paying(keeps, groups.least(offer -> costs[offer]), ranksOnly));
        }
    }

    /** Where neither the request nor the offer is settled with more points. */
    static LeastPoints unsettled(int[] seatedFrom, int[] closedFrom) {
        return new Unsettled(
                seatedFrom, Arrays.stream(closedFrom).asLongStream().toArray());
    }

    private record Unsettled(int[] seatedFrom, long[] closedFrom) implements LeastPoints {
        @Override
        public long least(int request, int offer, int keep) {
            return Math.max(seatedFrom[request], closedFrom[offer]);
        }

        @Override
        public Optional<LeastPoints> of(Groups groups) {
            return Optional.of(new Unsettled(seatedFrom, groups.least(offer -> closedFrom[offer])));
        }
    }

    /** Where a pair matters to any of them. */
    static LeastPoints any(List<LeastPoints> all) {
        return new Any(all);
    }

    private record Any(List<LeastPoints> all) implements LeastPoints {
        @Override
        public long least(int request, int offer, int keep) {
            long least = Long.MAX_VALUE;
            for (LeastPoints one : all) {
                least = Math.min(least, one.least(request, offer, keep));
            }
            return least;
        }

        @Override
        public Optional<LeastPoints> of(Groups groups) {
            List<LeastPoints> grouped =
                    all.stream().flatMap(one -> one.of(groups).stream()).toList();
            return grouped.size() == all.size() ? Optional.of(new Any(grouped)) : Optional.empty();
        }
    }

    /** Only from some points up. */
    static LeastPoints from(int points, LeastPoints other) {
        return new From(points, other);
    }

    private record From(int points, LeastPoints other) implements LeastPoints {
        @Override
        public long least(int request, int offer, int keep) {
            return Math.max(points, other.least(request, offer, keep));
        }

        @Override
        public Optional<LeastPoints> of(Groups groups) {
            return other.of(groups).map(grouped -> new From(points, grouped));
        }
    }

    /** Trees of the kernel's by id; pinned requests were lifted above all others, which is taken off. */
    static Prices.OfGroups groups(PairingPlan plan, List<GroupSolver.Part> parts) {
        return new Prices.OfGroups(
                parts.stream().map(part -> new Trees(plan, part).part()).toList());
    }

    /** One part. */
    private static final class Trees {
        private final PairingPlan plan;
        private final GroupSolver.Part part;
        private final MeetingTime[] times;
        private final long lift;

        Trees(PairingPlan plan, GroupSolver.Part part) {
            this.plan = plan;
            this.part = part;
            this.times = plan.timesByPlace();
            this.lift = SeatGraph.PIN_RANK * part.groups().transport().unit();
        }

        GroupTree.Part part() {
            long pins = Arrays.stream(part.requests())
                    .filter(i -> plan.seatings().get(i).pin() != null)
                    .count();
            return new GroupTree.Part(
                    Arrays.stream(part.offers()).mapToObj(this::offer).toList(),
                    part.groups().transport().unit(),
                    part.scale(),
                    part.bound() - pins * lift,
                    tree(part.proof()));
        }

        private String offer(int whole) {
            return plan.places().get(whole).offer().id();
        }

        private String own(int offer) {
            return offer(part.offers()[offer]);
        }

        private GroupTree tree(GroupProof proof) {
            Map<String, Long> requests = new TreeMap<>();
            for (int i = 0; i < proof.requestPrice().length; i++) {
                Seating seating = plan.seatings().get(part.requests()[i]);
                long price = proof.requestPrice()[i] - (seating.pin() == null ? 0 : lift * part.scale());
                put(requests, seating.request().id(), price);
            }
            Map<String, Long> mentors = new TreeMap<>();
            for (int j = 0; j < part.offers().length; j++) {
                int person = part.groups().transport().person()[j];
                put(mentors, plan.places().get(part.offers()[j]).mentor().participant(), proof.personPrice()[person]);
            }
            return new GroupTree(
                    requests,
                    mentors,
                    split(proof.split()),
                    proof.branches().stream().map(this::tree).toList());
        }

        private Optional<GroupTree.Split> split(GroupProof.Split split) {
            if (split instanceof GroupProof.Split.Time at) {
                MeetingTime meeting = times[part.offers()[at.offer()]];
                String slot =
                        meeting == null ? "" : meeting.getSlots().get(at.time()).id();
                return Optional.of(new GroupTree.Split.Time(own(at.offer()), slot));
            }
            if (split instanceof GroupProof.Split.Meeting at) {
                return Optional.of(new GroupTree.Split.Meeting(own(at.offer())));
            }
            return split instanceof GroupProof.Split.Clash clash
                    ? Optional.of(new GroupTree.Split.Clash(own(clash.offer()), own(clash.other())))
                    : Optional.empty();
        }
    }
}
