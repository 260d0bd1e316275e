CREATE TABLE "drift_readings" (
	"workspace_id" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"window_days" integer NOT NULL,
	"findings" jsonb NOT NULL,
	"method" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drift_readings_workspace_id_ends_at_pk" PRIMARY KEY("workspace_id","ends_at")
);
