ALTER TABLE "prices" ADD COLUMN "search_micro_usd_per_thousand" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "rerank_model" text;