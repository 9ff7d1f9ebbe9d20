package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.port.out.Transactions;

/**
 * What the groups of a bulk work on.
 *
 * @param stores what they read and write
 * @param whole the transaction around all groups of an atomic bulk
 * @param groups the transaction of each group
 */
record GroupData(GroupStores stores, Transactions whole, Transactions groups) {}
