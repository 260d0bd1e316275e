CREATE TABLE "adapter_records" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"base_model" text NOT NULL,
	"settings" text NOT NULL,
	"dataset" jsonb NOT NULL,
	"run_before" text,
	"run_after" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "adapter_records_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
