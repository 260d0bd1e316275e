CREATE TABLE "answers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"turn" integer NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	"question" text NOT NULL,
	"standalone_question" text,
	"status" text DEFAULT 'running' NOT NULL,
	"stopped" boolean DEFAULT false NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"claims" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"suggestions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal_reason" text,
	"refusal_message" text,
	"error_code" text,
	"model" text NOT NULL,
	"prompt_version" integer NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"cost_micro_usd" integer DEFAULT 0 NOT NULL,
	"retrieve_ms" integer,
	"first_token_ms" integer,
	"total_ms" integer,
	"cache" text DEFAULT 'off' NOT NULL,
	"trace_id" text NOT NULL,
	"request_id" text NOT NULL,
	"heartbeat_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"title" text NOT NULL,
	"collection_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"answer_id" text NOT NULL,
	"user_id" text NOT NULL,
	"rating" text NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"comment" text,
	"corrected_answer" text,
	"status" text DEFAULT 'open' NOT NULL,
	"resolved_by" text,
	"resolved_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"collection_id" text NOT NULL,
	"accepted" integer NOT NULL,
	"rejected" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "batches_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"workspace_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"level" integer,
	"page" integer,
	"char_start" integer NOT NULL,
	"char_end" integer NOT NULL,
	"heading_path" jsonb NOT NULL,
	"lines" jsonb,
	CONSTRAINT "blocks_workspace_id_revision_id_ordinal_pk" PRIMARY KEY("workspace_id","revision_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "chunk_embeddings" (
	"workspace_id" text NOT NULL,
	"chunk_id" text NOT NULL,
	"model" text NOT NULL,
	"dimension" integer NOT NULL,
	"embedding" vector NOT NULL,
	CONSTRAINT "chunk_embeddings_workspace_id_chunk_id_model_pk" PRIMARY KEY("workspace_id","chunk_id","model")
);
--> statement-breakpoint
CREATE TABLE "chunks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"document_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"collection_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"is_active" boolean DEFAULT false NOT NULL,
	"search_text" text NOT NULL,
	"context" text NOT NULL,
	"heading_path" jsonb NOT NULL,
	"page_start" integer,
	"page_end" integer,
	"char_start" integer NOT NULL,
	"char_end" integer NOT NULL,
	"token_count" integer NOT NULL,
	"simhash" text,
	CONSTRAINT "chunks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "collection_groups" (
	"workspace_id" text NOT NULL,
	"collection_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "collection_groups_workspace_id_collection_id_group_id_pk" PRIMARY KEY("workspace_id","collection_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "deletion_receipts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"removed" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deletion_receipts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_groups" (
	"workspace_id" text NOT NULL,
	"document_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "document_groups_workspace_id_document_id_group_id_pk" PRIMARY KEY("workspace_id","document_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "document_revisions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"document_id" text NOT NULL,
	"number" integer NOT NULL,
	"blob_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"parser_version" text,
	"chunker_version" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"stage" text,
	"error_code" text,
	"error_detail" text,
	"text" text,
	"page_sizes" jsonb,
	"language" text,
	"coverage" double precision,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pages_total" integer,
	"pages_done" integer DEFAULT 0 NOT NULL,
	"chunks_total" integer,
	"chunks_done" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"batch_id" text,
	"deadline_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"stage_ms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_revisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"collection_id" text NOT NULL,
	"external_id" text NOT NULL,
	"title" text NOT NULL,
	"title_is_given" boolean DEFAULT false NOT NULL,
	"media_type" text NOT NULL,
	"active_revision_id" text,
	"latest_revision_id" text NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"document_date" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"task" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"cached_tokens" integer DEFAULT 0 NOT NULL,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"first_token_ms" integer,
	"total_ms" integer NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"outcome" text NOT NULL,
	"error_code" text,
	"request_id" text NOT NULL,
	"user_id" text NOT NULL,
	"conversation_id" text,
	"answer_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_calls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"workspace_id" text NOT NULL,
	"model" text NOT NULL,
	"input_micro_usd_per_million" bigint NOT NULL,
	"output_micro_usd_per_million" bigint NOT NULL,
	"cached_micro_usd_per_million" bigint NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prices_workspace_id_model_pk" PRIMARY KEY("workspace_id","model")
);
--> statement-breakpoint
CREATE TABLE "prompt_versions" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"template" text NOT NULL,
	"rationale" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_versions_workspace_id_name_version_pk" PRIMARY KEY("workspace_id","name","version")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"base_url" text,
	"encrypted_key" text,
	"key_hint" text,
	"chat_models" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"embedding_model" text,
	"embedding_dimension" integer,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "providers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"prefix" text NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"workspace_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_workspace_id_sequence_pk" PRIMARY KEY("workspace_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"workspace_id" text NOT NULL,
	"group_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "group_members_workspace_id_group_id_user_id_pk" PRIMARY KEY("workspace_id","group_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_user_id_key_pk" PRIMARY KEY("workspace_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"group_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"workspace_id" text,
	"user_agent" text,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keyword_postings" (
	"workspace_id" text NOT NULL,
	"term" text NOT NULL,
	"chunk_id" text NOT NULL,
	"frequency" smallint NOT NULL,
	"length" integer NOT NULL,
	CONSTRAINT "keyword_postings_workspace_id_term_chunk_id_pk" PRIMARY KEY("workspace_id","term","chunk_id")
);
--> statement-breakpoint
CREATE INDEX "answers_conversation" ON "answers" USING btree ("workspace_id","conversation_id","turn");--> statement-breakpoint
CREATE INDEX "answers_created" ON "answers" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "conversations_user" ON "conversations" USING btree ("workspace_id","user_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_answer" ON "feedback" USING btree ("workspace_id","answer_id","user_id");--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback" USING btree ("workspace_id","status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "chunks_revision" ON "chunks" USING btree ("workspace_id","revision_id","ordinal");--> statement-breakpoint
CREATE INDEX "chunks_document" ON "chunks" USING btree ("workspace_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collections_name" ON "collections" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "document_revisions_number" ON "document_revisions" USING btree ("workspace_id","document_id","number");--> statement-breakpoint
CREATE INDEX "document_revisions_hash" ON "document_revisions" USING btree ("workspace_id","blob_hash");--> statement-breakpoint
CREATE INDEX "document_revisions_batch" ON "document_revisions" USING btree ("workspace_id","batch_id");--> statement-breakpoint
CREATE INDEX "document_revisions_open" ON "document_revisions" USING btree ("workspace_id","status") WHERE status in ('queued', 'processing');--> statement-breakpoint
CREATE UNIQUE INDEX "documents_external" ON "documents" USING btree ("workspace_id","collection_id","external_id");--> statement-breakpoint
CREATE INDEX "documents_updated" ON "documents" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE INDEX "model_calls_created" ON "model_calls" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "group_members_user" ON "group_members" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_name" ON "groups" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "keyword_postings_chunk" ON "keyword_postings" USING btree ("workspace_id","chunk_id");