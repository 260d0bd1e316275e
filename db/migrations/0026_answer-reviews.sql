CREATE TABLE "review_items" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"round_id" text NOT NULL,
	"answer_id" text NOT NULL,
	"risk" text NOT NULL,
	"position" integer NOT NULL,
	"settled_verdict" text,
	"settled_label" text,
	"settled_answer" text,
	"settled_by" text,
	"settled_at" timestamp with time zone,
	"golden_case_id" text,
	CONSTRAINT "review_items_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_rounds" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"frame" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"seed" integer NOT NULL,
	"strata" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "review_rounds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_verdicts" (
	"workspace_id" text NOT NULL,
	"item_id" text NOT NULL,
	"user_id" text NOT NULL,
	"verdict" text NOT NULL,
	"label" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_verdicts_workspace_id_item_id_user_id_pk" PRIMARY KEY("workspace_id","item_id","user_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "review_items_answer" ON "review_items" USING btree ("workspace_id","answer_id","round_id");--> statement-breakpoint
CREATE INDEX "review_items_round" ON "review_items" USING btree ("workspace_id","round_id","position");--> statement-breakpoint
CREATE INDEX "review_rounds_created" ON "review_rounds" USING btree ("workspace_id","created_at");