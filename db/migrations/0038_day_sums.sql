CREATE TABLE "day_sums" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"day" date NOT NULL,
	"is_stale" boolean DEFAULT true NOT NULL,
	"figures" jsonb,
	CONSTRAINT "day_sums_workspace_id_name_day_pk" PRIMARY KEY("workspace_id","name","day")
);
--> statement-breakpoint
CREATE FUNCTION mark_day_stale(workspace text, sums text, at timestamptz) RETURNS void LANGUAGE sql AS $$
	INSERT INTO day_sums (workspace_id, name, day) VALUES (workspace, sums, (at AT TIME ZONE 'UTC')::date)
	ON CONFLICT (workspace_id, name, day) DO UPDATE SET is_stale = true
$$;
--> statement-breakpoint
CREATE FUNCTION mark_day_of_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM mark_day_stale(old.workspace_id, 'answers', old.created_at);
	ELSE
		PERFORM mark_day_stale(new.workspace_id, 'answers', new.created_at);
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER answers_written_late AFTER INSERT OR UPDATE ON answers FOR EACH ROW
	WHEN (new.created_at < now() - interval '2 hours') EXECUTE FUNCTION mark_day_of_answer();
--> statement-breakpoint
CREATE TRIGGER answers_deleted_late AFTER DELETE ON answers FOR EACH ROW
	WHEN (old.created_at < now() - interval '2 hours') EXECUTE FUNCTION mark_day_of_answer();
--> statement-breakpoint
CREATE FUNCTION mark_day_of_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	rated record;
BEGIN
	IF TG_OP = 'DELETE' THEN rated := old; ELSE rated := new; END IF;
	PERFORM mark_day_stale(a.workspace_id, 'answers', a.created_at) FROM answers a
	WHERE a.workspace_id = rated.workspace_id AND a.id = rated.answer_id AND a.created_at < now() - interval '2 hours';
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER feedback_given_late AFTER INSERT OR DELETE OR UPDATE OF rating ON feedback FOR EACH ROW EXECUTE FUNCTION mark_day_of_feedback();
--> statement-breakpoint
CREATE FUNCTION mark_day_of_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mark_day_stale(new.workspace_id, 'usage', new.created_at);
	PERFORM mark_day_stale(new.workspace_id, 'answers', new.created_at - interval '1 hour');
	PERFORM mark_day_stale(new.workspace_id, 'answers', new.created_at);
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER model_calls_written_late AFTER INSERT ON model_calls FOR EACH ROW
	WHEN (new.created_at < now() - interval '2 hours') EXECUTE FUNCTION mark_day_of_call();
