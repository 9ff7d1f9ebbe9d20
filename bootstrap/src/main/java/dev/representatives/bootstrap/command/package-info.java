/** What the program does for the one who starts it: its commands, their messages and exit codes. */
package dev.representatives.bootstrap.command;
