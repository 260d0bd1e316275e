CREATE TABLE "tool_operations" (
	"workspace_id" text NOT NULL,
	"service_id" text NOT NULL,
	"key" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"unusable" text,
	"mode" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "tool_operations_workspace_id_service_id_key_pk" PRIMARY KEY("workspace_id","service_id","key")
);
--> statement-breakpoint
CREATE TABLE "tool_results" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"answer_id" text NOT NULL,
	"user_id" text NOT NULL,
	"service_id" text NOT NULL,
	"service_name" text NOT NULL,
	"operation" text NOT NULL,
	"operation_key" text NOT NULL,
	"args" jsonb NOT NULL,
	"status" integer,
	"ms" integer,
	"text" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tool_results_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "tool_service_groups" (
	"workspace_id" text NOT NULL,
	"service_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "tool_service_groups_workspace_id_service_id_group_id_pk" PRIMARY KEY("workspace_id","service_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "tool_services" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"auth" jsonb NOT NULL,
	"encrypted_secret" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tool_services_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "tool_results_answer" ON "tool_results" USING btree ("workspace_id","answer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tool_services_name" ON "tool_services" USING btree ("workspace_id","name");