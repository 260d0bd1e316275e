CREATE TABLE "conversation_shares" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"answer_ids" jsonb NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_shares_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_shares_conversation" ON "conversation_shares" USING btree ("workspace_id","conversation_id");