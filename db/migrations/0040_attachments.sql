DROP INDEX "collections_name";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "attached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collections" ADD COLUMN "conversation_id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "collections_conversation" ON "collections" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collections_name" ON "collections" USING btree ("workspace_id","name") WHERE conversation_id is null;