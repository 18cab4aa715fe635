/**
 * What commands have in common: asking the server, the addresses of lists, and printing for people.
 * Uses client.
 */
@NullMarked
package io.quaymaster.cli.ask;

import org.jspecify.annotations.NullMarked;
