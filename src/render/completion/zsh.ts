/** As a file named _mlpath in a folder of $fpath it completes; read by `source` it registers itself. */
export const ZSH = `#compdef mlpath
# Completion of mlpath for zsh. In ~/.zshrc, after compinit:
#   source <(mlpath completion zsh)

_mlpath() {
  local -a answer shown
  local line value
  answer=("\${(@f)$(command mlpath completion zsh -- "\${(@Q)words[1,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  for line in "\${(@)answer[2,-1]}"; do
    value=\${line%%$'\\t'*}
    shown+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done
  case $answer[1] in
    nospace) _describe -V mlpath shown -S '' ;;
    files) _describe -V mlpath shown; _files ;;
    words) _describe -V mlpath shown ;;
  esac
}

if [[ $funcstack[1] == _mlpath ]]; then
  _mlpath "$@"
elif (( $+functions[compdef] )); then
  compdef _mlpath mlpath
fi
`;
