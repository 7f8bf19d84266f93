/** The line as typed goes to the program, which knows better than COMP_WORDBREAKS where a word begins. */
export const BASH = `# Completion of mlpath for bash. In ~/.bashrc:
#   source <(mlpath completion bash)

_mlpath() {
  local line mode='' current=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$mode" ]; then
      mode=$line
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(command mlpath completion bash -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case $mode in
    files)
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(compgen -f -- "$current")
      ;;
    nospace) compopt -o nospace 2>/dev/null ;;
  esac
}

complete -o nosort -F _mlpath mlpath 2>/dev/null || complete -F _mlpath mlpath
`;
