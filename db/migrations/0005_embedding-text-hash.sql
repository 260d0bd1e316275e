ALTER TABLE "chunk_embeddings" ADD COLUMN "text_hash" text;--> statement-breakpoint
CREATE INDEX "chunk_embeddings_text" ON "chunk_embeddings" USING btree ("workspace_id","model","text_hash");