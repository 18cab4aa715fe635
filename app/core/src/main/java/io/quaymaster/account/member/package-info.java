/**
 * Accounts that come and go: the organization's accounts, the stack that each member has, and their
 * registration in the pool by the stack's custom resource. Owns the rules; organization, stacks and
 * pool are ports. Uses the values of {@code account}.
 */
@NullMarked
package io.quaymaster.account.member;

import org.jspecify.annotations.NullMarked;
