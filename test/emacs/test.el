;;; A writer's main job in Emacs with Eglot: see, read, jump, fix, rename.  -*- lexical-binding: t -*-
;; Prints one line a test, "ok NAME" or "failed NAME: why". SETUP is the set-up that docs/editors.md shows.
(require 'eglot)
(require 'flymake)
(require 'markdown-mode)

(defvar workspace (getenv "WORKSPACE"))
(defvar patience 30)

(defun eventually (what ask)
  "Asks until the answer is not nil."
  (let ((end (+ (float-time) patience)) answer)
    (while (and (not (setq answer (funcall ask))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or answer (error "waited in vain for %s" what))))

(defun test (name run)
  (let ((why (condition-case problem (progn (funcall run) nil)
               (error (error-message-string problem)))))
    (princ (if why (format "failed %s: %s\n" name (replace-regexp-in-string "\n" " " why))
             (format "ok %s\n" name)))))

(defun includes (text part)
  (unless (string-match-p (regexp-quote part) text)
    (error "“%s” is not in “%s”" part text)))

(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (1+ (match-beginning 0))))

(defun finding-on (words)
  (eventually (format "a finding on %s" words)
              (lambda ()
                (seq-find (lambda (found)
                            (string-match-p (regexp-quote words)
                                            (buffer-substring (flymake-diagnostic-beg found)
                                                              (flymake-diagnostic-end found))))
                          (flymake-diagnostics)))))

(load (getenv "SETUP") nil t)
(find-file (expand-file-name "drafts/planted-errors.md" workspace))
;; What M-x eglot does.
(apply #'eglot (eglot--guess-contact))
(eventually "the server" #'eglot-current-server)
(flymake-start nil)

(test "diagnostics: a figure that the source has otherwise"
      (lambda ()
        (includes (flymake-diagnostic-text (finding-on "$70 billion")) "$55 billion")
        (finding-on "12,000")))

(test "hover: the source’s sentence over a figure"
      (lambda ()
        (go-to "15 key minerals")
        (let (said)
          (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
          (includes (eventually "a hover" (lambda () said)) "the country relies"))))

(test "definition: from a figure to the source’s sentence"
      (lambda ()
        (go-to "15 key minerals")
        (let* ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))
               (place (xref-item-location (car found))))
          (includes (xref-location-group place) "rare-earths.txt")
          (includes (xref-item-summary (car found)) "15 key minerals"))))

(test "code action: the source’s figure is written, and the finding goes"
      (lambda ()
        (let* ((found (finding-on "$70 billion"))
               (actions (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
               (fix (seq-find (lambda (action)
                                (string-prefix-p "Use the source’s figure: $55" (plist-get action :title)))
                              actions)))
          (unless fix (error "it is not among %S" (mapcar (lambda (action) (plist-get action :title)) actions)))
          (eglot--apply-workspace-edit (plist-get fix :edit))
          (includes (buffer-string) "promised to invest $55 billion")
          (eglot--signal-textDocument/didChange)
          (eventually "the finding to go"
                      (lambda ()
                        (seq-every-p (lambda (one) (not (string-match-p "\\$55 billion" (flymake-diagnostic-text one))))
                                     (flymake-diagnostics)))))))

(test "rename: a person, by surname too"
      (lambda ()
        (go-to "Glass said")
        (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
          (eglot-rename "Grass"))
        (includes (buffer-string) "Grass said")
        (includes (buffer-string) "Grass spoke")))

(set-buffer-modified-p nil)
(ignore-errors (eglot-shutdown (eglot-current-server)))
