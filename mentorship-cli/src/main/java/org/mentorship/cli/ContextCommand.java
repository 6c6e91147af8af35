package org.mentorship.cli;

import java.util.concurrent.Callable;

/** A command with its context; gives the exit code. */
abstract class ContextCommand implements Callable<Integer> {
    final Context context;

    ContextCommand(Context context) {
        this.context = context;
    }

    final String text(String key, Object... arguments) {
        return context.words().text(key, arguments);
    }
}
