package org.mentorship.rules.internal.lang;

import java.util.Comparator;

/** The order of rule ids: numbers in them count as numbers, so E-CN-9 comes before E-CN-10. */
public final class RuleIds {
    public static final Comparator<String> ORDER = RuleIds::compare;

    private RuleIds() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int leftEnd = digits(a, i);
            int rightEnd = digits(b, j);
            int order;
            if (leftEnd > i && rightEnd > j) {
                order = number(a, i, leftEnd, b, j, rightEnd);
                i = leftEnd;
                j = rightEnd;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Numbers of any length: without leading zeros the longer one is greater. */
    private static int number(String a, int i, int leftEnd, String b, int j, int rightEnd) {
        while (i < leftEnd - 1 && a.charAt(i) == '0') {
            i++;
        }
        while (j < rightEnd - 1 && b.charAt(j) == '0') {
            j++;
        }
        return leftEnd - i != rightEnd - j
                ? Integer.compare(leftEnd - i, rightEnd - j)
                : a.substring(i, leftEnd).compareTo(b.substring(j, rightEnd));
    }
}
