package org.mentorship.core.json.codec;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes a tree of maps, collections and scalars. */
final class SchemaTree {

    private SchemaTree() {}

    static void write(Object node, JsonOutput out) throws IOException {
        if (node instanceof Map<?, ?> map) {
            out.startObject(map.values().stream().allMatch(SchemaTree::scalar) && map.size() <= 2);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name((String) entry.getKey());
                write(entry.getValue(), out);
            }
            out.endObject();
        } else if (node instanceof Collection<?> list) {
            out.startList(list.stream().allMatch(SchemaTree::scalar));
            for (Object element : list) {
                write(element, out);
            }
            out.endList();
        } else if (node instanceof Integer number) {
            out.number(number);
        } else if (node instanceof Boolean flag) {
            out.flag(flag);
        } else {
            out.text((String) node);
        }
    }

    private static boolean scalar(Object node) {
        return !(node instanceof Map) && !(node instanceof Collection);
    }
}
