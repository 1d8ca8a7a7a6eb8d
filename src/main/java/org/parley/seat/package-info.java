/**
 * Take a seat: a person plays a party or the mediator against the model. The moves so far are all that is kept; each
 * move plays the run from its start up to the next question, which takes about a millisecond. Here are the questions,
 * what a package is worth to the seat, the chronicle of the game, and the debrief. Nothing is drawn or printed here.
 */
@NullMarked
package org.parley.seat;

import org.jspecify.annotations.NullMarked;
