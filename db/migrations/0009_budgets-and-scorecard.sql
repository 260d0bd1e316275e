CREATE TABLE "budget_reservations" (
	"workspace_id" text NOT NULL,
	"call_id" text NOT NULL,
	"budget_id" text NOT NULL,
	"micro_usd" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "budget_reservations_workspace_id_call_id_budget_id_pk" PRIMARY KEY("workspace_id","call_id","budget_id")
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text DEFAULT '' NOT NULL,
	"period" text NOT NULL,
	"soft_micro_usd" bigint,
	"hard_micro_usd" bigint,
	"soft_action" text DEFAULT 'warn' NOT NULL,
	"cheaper_model" text,
	"contact" text,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budgets_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "spend_by_day" (
	"workspace_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"unpriced_calls" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "spend_by_day_workspace_id_subject_kind_subject_id_day_pk" PRIMARY KEY("workspace_id","subject_kind","subject_id","day")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "error_detail" text;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "unpriced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "recipe" jsonb;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "claims_total" integer GENERATED ALWAYS AS (jsonb_array_length(claims)) STORED;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "claims_unsupported" integer GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array(claims, '$[*] ? (@.verdict == "unsupported")'))) STORED;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "unpriced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "estimated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "api_key_id" text;--> statement-breakpoint
CREATE INDEX "budget_reservations_budget" ON "budget_reservations" USING btree ("workspace_id","budget_id");--> statement-breakpoint
CREATE UNIQUE INDEX "budgets_subject" ON "budgets" USING btree ("workspace_id","subject_kind","subject_id","period");--> statement-breakpoint
CREATE INDEX "answers_scorecard" ON "answers" USING btree ("workspace_id","origin","created_at","status","claims_total","claims_unsupported","total_ms","stopped","id");--> statement-breakpoint
-- What was called before there was a mark for it: a hosted model that read or wrote something and cost nothing had no price, unless an admin had said 0.
UPDATE "model_calls" c SET "unpriced" = true
WHERE c."provider" <> 'local' AND c."cost_micro_usd" = 0 AND c."input_tokens" + c."output_tokens" > 0 AND NOT EXISTS (
	SELECT 1 FROM "prices" p WHERE p."workspace_id" = c."workspace_id" AND p."model" = c."model"
);--> statement-breakpoint
-- A budget that is set tomorrow counts from the first of its month. Groups are those of today; keys were not noted.
INSERT INTO "spend_by_day" ("workspace_id", "subject_kind", "subject_id", "day", "cost_micro_usd", "unpriced_calls")
SELECT c."workspace_id", s."kind", s."id", (c."created_at" AT TIME ZONE 'UTC')::date, sum(c."cost_micro_usd"), count(*) FILTER (WHERE c."unpriced")
FROM "model_calls" c CROSS JOIN LATERAL (
	SELECT 'workspace' AS "kind", '' AS "id"
	UNION ALL SELECT 'user', c."user_id"
	UNION ALL SELECT 'group', g."group_id" FROM "group_members" g WHERE g."workspace_id" = c."workspace_id" AND g."user_id" = c."user_id"
) s
WHERE c."cost_micro_usd" > 0 OR c."unpriced"
GROUP BY 1, 2, 3, 4;
