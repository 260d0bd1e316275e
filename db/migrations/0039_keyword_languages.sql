CREATE FUNCTION "without_accents"(content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(lower(content), 'àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøőōřśšşșťţțùúûüűūůýÿźżžё', 'aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorsssstttuuuuuuuyyzzzе');
--> statement-breakpoint
-- The words of a text as its language stems them. English keeps its accents, so that postings from before are as those of today.
CREATE FUNCTION "keyword_stems"("language" text, content text) RETURNS TABLE (stem text, frequency integer) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE WHEN "language" = 'english' OR octet_length(w.lexeme) = char_length(w.lexeme) THEN w.lexeme ELSE without_accents(w.lexeme) END,
    cardinality(w.positions)
  FROM unnest(to_tsvector("language"::regconfig, content)) w;
END;
--> statement-breakpoint
-- What the index has of a passage: those, and the stems of its words as they are typed without accents, where they differ ("securite" does not stem as "sécurité").
CREATE FUNCTION "keyword_entries"("language" text, content text) RETURNS TABLE (stem text, frequency integer) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT s.stem, max(s.frequency)::integer FROM (
    SELECT e.stem, sum(e.frequency)::integer AS frequency FROM keyword_stems("language", content) e GROUP BY e.stem
    UNION ALL
    SELECT w.lexeme, cardinality(w.positions)
    FROM unnest(to_tsvector("language"::regconfig, without_accents((
      SELECT string_agg(m[1], ' ') FROM regexp_matches(content, '[a-zA-Z0-9]*[^\x01-\x7f][^\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]*', 'g') m)))) w
    WHERE "language" NOT IN ('english', 'simple')
  ) s GROUP BY s.stem;
END;
--> statement-breakpoint
-- A stem as one word of the configuration "simple", which would take "well-known" apart once more.
CREATE FUNCTION "keyword_token"(stem text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(stem, '-./:@_+%&=?#~!$*,;()''', 'qqqqqqqqqqqqqqqqqqqqq');
--> statement-breakpoint
-- What the BM25 index reads of a passage.
CREATE FUNCTION "keyword_text"("language" text, content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(string_agg(repeat(keyword_token(e.stem) || ' ', e.frequency), ''), '') FROM keyword_entries("language", content) e;
END;
--> statement-breakpoint
-- A question, stemmed in each of these languages, every stem once for each time that it stands in the question.
CREATE FUNCTION "keyword_question"(languages text[], content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(string_agg(repeat(keyword_token(q.stem) || ' ', q.frequency), ''), '')
  FROM (SELECT s.stem, max(s.frequency) AS frequency FROM unnest(languages) l, keyword_stems(l, content) s GROUP BY s.stem) q;
END;
--> statement-breakpoint
-- Made anew, over the stems, when the migrations are through: the next statements write the table anew, and would write it too.
DROP INDEX IF EXISTS "chunks_bm25";--> statement-breakpoint
ALTER TABLE "chunks" ADD COLUMN "language" text DEFAULT 'english' NOT NULL, ADD COLUMN "segmented_text" text;--> statement-breakpoint
ALTER TABLE "chunks" ADD COLUMN "keywords" text GENERATED ALWAYS AS (keyword_text(language, coalesce(segmented_text, search_text))) STORED;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "languages_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ALTER COLUMN "languages_read_at" SET DEFAULT now();--> statement-breakpoint
CREATE INDEX "chunks_language" ON "chunks" USING btree ("workspace_id","language") WHERE language <> 'english';
