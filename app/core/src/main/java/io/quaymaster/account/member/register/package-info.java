/**
 * The custom resource by which a member stack registers its account: the whole contract with
 * CloudFormation, without its wire. Uses {@code account} and {@code account.member}.
 */
@NullMarked
package io.quaymaster.account.member.register;

import org.jspecify.annotations.NullMarked;
