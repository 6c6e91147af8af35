package org.mentorship.cli.example;

import java.util.ArrayList;
import java.util.List;

/** Repeatable choices (SplitMix64, kept here so that no change of a JDK can change the example files). */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (((mixed ^ (mixed >>> 31)) >>> 33) % bound);
    }

    /** {@code first} to {@code last}, both inclusive. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** {@code count} different elements, or all of them, in the order of the list. */
    <T> List<T> some(List<T> from, int count) {
        List<T> left = new ArrayList<>(from);
        while (left.size() > count) {
            left.remove(below(left.size()));
        }
        return List.copyOf(left);
    }

    <T> List<T> shuffled(List<T> from) {
        List<T> left = new ArrayList<>(from);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(below(left.size())));
        }
        return List.copyOf(shuffled);
    }
}
