ALTER TABLE "documents" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "review_at" date;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "review_days" integer;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "expires_at" date;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "upkeep_seen_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "documents_expires" ON "documents" USING btree ("workspace_id","expires_at","id") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "documents_owner" ON "documents" USING btree ("workspace_id","owner_id") WHERE owner_id is not null;