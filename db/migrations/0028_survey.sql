CREATE TABLE "survey_asks" (
	"workspace_id" text NOT NULL,
	"month" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_asks_workspace_id_month_user_id_pk" PRIMARY KEY("workspace_id","month","user_id")
);
--> statement-breakpoint
CREATE TABLE "survey_scores" (
	"workspace_id" text NOT NULL,
	"month" text NOT NULL,
	"score" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "survey_scores_workspace_id_month_score_pk" PRIMARY KEY("workspace_id","month","score")
);
