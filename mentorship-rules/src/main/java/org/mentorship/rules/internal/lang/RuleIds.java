package org.mentorship.rules.internal.lang;

import java.util.Comparator;

/** The order of rule ids: numbers in them count as numbers, so E-CN-9 comes before E-CN-10. */
public final class RuleIds {
    public static final Comparator<String> ORDER = RuleIds::compare;

    private RuleIds() {}

    private static int compare(String a, String b) {
        String[] left = a.split("-");
        String[] right = b.split("-");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("[0-9]{1,9}") && right[i].matches("[0-9]{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        return order != 0 ? order : a.compareTo(b);
    }
}
