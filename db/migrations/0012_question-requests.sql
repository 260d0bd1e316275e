CREATE TABLE "question_requests" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"answer_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"question" text NOT NULL,
	"question_key" text NOT NULL,
	"note" text,
	"status" text DEFAULT 'open' NOT NULL,
	"closing_note" text,
	"written_answer" text,
	"closed_by" text,
	"closed_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_requests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "question_requests_answer" ON "question_requests" USING btree ("workspace_id","answer_id","user_id");--> statement-breakpoint
CREATE INDEX "question_requests_group" ON "question_requests" USING btree ("workspace_id","status","question_key");--> statement-breakpoint
CREATE INDEX "question_requests_reader" ON "question_requests" USING btree ("workspace_id","user_id","closed_at");--> statement-breakpoint
CREATE INDEX "question_requests_conversation" ON "question_requests" USING btree ("workspace_id","conversation_id");