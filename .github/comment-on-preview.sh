#!/usr/bin/env bash
# Writes what a pull request does to the site into a comment on it, or into the one it wrote before.
# Reads REPOSITORY, OWNER, BRANCH, COMMIT, PREVIEW_ORIGIN and CHANGES, the file that the pull request has made.
set -euo pipefail

# GitHub says which pull request it is; the file does not, since whoever made it could name another one. A commit
# that is not the last one any more has a run of its own to come.
number=$(gh api --method GET "repos/$REPOSITORY/pulls" --raw-field state=open --raw-field "head=$OWNER:$BRANCH" \
  --jq '[.[] | select(.head.sha == env.COMMIT) | .number] | if length == 1 then .[0] else empty end')
if [ -z "$number" ]; then
  echo 'No open pull request ends with this commit.'
  exit 0
fi

body=$(npx --no signpost preview-comment "$CHANGES" --url "${PREVIEW_ORIGIN//\{number\}/$number}")
marker=${body%%$'\n'*}
old=$(MARKER=$marker gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
  --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARKER))) | .id' | sed -n 1p)
if [ -n "$old" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$old" --raw-field "body=$body"
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$number/comments" --raw-field "body=$body"
fi
