/** Implements the command line: its commands, their messages and exit codes. */
package dev.representatives.bootstrap.command;
