-- Sums of days hold features and the cost of collections from now on; those that are kept do not, and are added up again.
DELETE FROM "day_sums";
