/**
 * Use cases: what a verb does, without a door. Run into a folder, trace into a folder, tell a run in words, compare,
 * analyse, find the files that ship with Parley. Nothing here prints, reads options or ends a process; a caller hands
 * over a {@code Listener}, {@code Interrupts} and a {@code ResultRenderer}. No picture is drawn here, so that it runs
 * where there is no screen library.
 */
@NullMarked
package org.parley.study;

import org.jspecify.annotations.NullMarked;
