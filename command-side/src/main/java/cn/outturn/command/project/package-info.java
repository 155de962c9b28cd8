/**
 * The rules of a project as pure functions: a state and a command give events, a state and an event
 * give the next state. No framework, no clock.
 */
@NullMarked
package cn.outturn.command.project;

import org.jspecify.annotations.NullMarked;
